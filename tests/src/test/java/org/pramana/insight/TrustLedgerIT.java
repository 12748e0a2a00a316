package org.pramana.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pramana.collection.Level;
import org.pramana.collection.Visitor;
import org.pramana.store.JdbcSql;
import org.pramana.tests.Sandbox;

/** The figures of §10 as viewers may know them, by the statements that ship, on MariaDB; each test begins with an empty portal and takes everything back. */
class TrustLedgerIT {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-24T06:30:00Z"), ZoneId.of("Asia/Kolkata"));
    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    private Connection connection;
    private JdbcSql sql;
    private final LedgerQueries ledger = new LedgerQueries();
    private final TrustMeasures measures = new TrustMeasures();
    private long open;
    private long closed;

    @BeforeEach
    void emptyPortal() throws SQLException {
        connection = Sandbox.database();
        connection.setAutoCommit(false);
        sql = new JdbcSql(connection);
        ledger.sql = sql;
        ledger.clock = NOON;
        measures.sql = sql;
        measures.clock = NOON;
        sql.change("delete from trust_measure");
        sql.change("delete from card_view");
        sql.change("update card set lifecycle = 'ARCHIVED'");
        sql.change("insert into person (login, name, created_at) values ('tl-asha', 'Asha Verma', '2026-01-01')");
        sql.change("insert into person_group (group_key, name, created_at) values ('tl-desk', 'Ledger desk', '2026-01-01')");
        sql.change("insert into card_collection (collection_key, name, created_at) values ('tl-open', 'Ledger open', '2026-01-01'), ('tl-closed', 'Ledger closed', '2026-01-01')");
        open = sql.number("select id from card_collection where collection_key = 'tl-open'");
        closed = sql.number("select id from card_collection where collection_key = 'tl-closed'");
    }

    @AfterEach
    void takeItBack() throws SQLException {
        connection.rollback();
        connection.close();
    }

    /** Acceptance example 25, in a scope. */
    @Test
    void aTrustScoreWith199Of200VerifiedShows99Percent() {
        for (int i = 0; i < 199; i++) {
            card("tl-" + i, open, "2027-01-31");
        }
        card("tl-late", open, "2026-11-23");

        ScopedFigures line = ledger.by(Scope.COLLECTION, "Ledger open", TrustOrder.SCORE, reader(), TODAY, 0, 25).rows().get(0);

        assertThat(line.figures().score()).isEqualTo(new TrustScore(200, 200, 199));
        assertThat(line.figures().score().percent()).isEqualTo(99);
        assertThat(course(reader(), Scope.COLLECTION, "tl-open").now()).isEqualTo(line.figures());
    }

    /** Acceptance example 26, in a scope. */
    @Test
    void whatAReaderMetIsNotChangedByALaterVerification() {
        long card = card("tl-sla", open, "2027-01-31");
        views(card, "2026-11-24 04:30:00", "VERIFIED", 1);
        sql.change("insert into card_reason (card_id, kind, hard, at, text) values (?1, 'FLAGGED', true, '2026-11-24 05:30:00', 'wrong since May')", card);
        views(card, "2026-11-24 06:30:00", "NEEDS_VERIFICATION", 1);
        assertThat(course(reader(), Scope.COLLECTION, "tl-open").now().readers()).isEqualTo(new ReaderTrust(2, 1));

        sql.change("update card_reason set closed_at = '2026-11-24 06:40:00' where card_id = ?1", card);

        assertThat(course(reader(), Scope.COLLECTION, "tl-open").now().readers()).isEqualTo(new ReaderTrust(2, 1));
        assertThat(course(reader(), Scope.COLLECTION, "tl-open").now().score().percent()).isEqualTo(100);
    }

    /** Days of needing verification times views a day. */
    @Test
    void stalenessDebtCountsFromTheEarliestOfAllThatSpeaksAgainstACard() {
        long lapsed = card("tl-lapsed", open, "2026-11-14"); // needs verification since the 15th: ten days with today
        views(lapsed, "2026-11-20 06:00:00", "NEEDS_VERIFICATION", 60);
        long flagged = card("tl-flagged", open, "2026-11-22"); // since the 23rd, but flagged on the 20th: five days
        sql.change("insert into card_reason (card_id, kind, hard, at, text) values (?1, 'FLAGGED', true, '2026-11-20 12:00:00', 'no')", flagged);
        views(flagged, "2026-11-21 06:00:00", "NEEDS_VERIFICATION", 30);
        long well = card("tl-well", open, "2027-01-31");
        views(well, "2026-11-20 06:00:00", "VERIFIED", 90);

        TrustFigures now = course(reader(), Scope.COLLECTION, "tl-open").now();

        assertThat(now.debt30()).isEqualTo(10 * 60 + 5 * 30);
        assertThat(now.debt()).isEqualTo(25);
        assertThat(now.readers().permille()).isEqualTo(500);
    }

    @Test
    void everyScopeHasItsFigures() {
        long card = card("tl-sla", open, "2027-01-31");
        long late = card("tl-late", open, "2026-11-14");
        views(late, "2026-11-20 06:00:00", "NEEDS_VERIFICATION", 30);
        sql.change("insert into card_tag (card_id, tag) values (?1, 'tl-100%'), (?2, 'tl-100%')", card, late);
        sql.change("insert into card_verifier (card_id, position, group_id) select ?1, 1, id from person_group where group_key = 'tl-desk'", late);

        TrustFigures both = new TrustFigures(new TrustScore(2, 2, 1), new ReaderTrust(30, 0), 300);
        assertThat(ledger.by(Scope.TAG, "tl-100%", TrustOrder.DEBT, reader(), TODAY, 0, 25).rows()).containsExactly(new ScopedFigures("tl-100%", "tl-100%", both));
        assertThat(ledger.by(Scope.VERIFIER, "Asha Verma", TrustOrder.READERS, reader(), TODAY, 0, 25).rows()).containsExactly(new ScopedFigures("tl-asha", "Asha Verma", both));
        TrustFigures one = new TrustFigures(new TrustScore(1, 1, 0), new ReaderTrust(30, 0), 300);
        assertThat(ledger.by(Scope.GROUP, "Ledger", TrustOrder.COVERAGE, reader(), TODAY, 0, 25).rows()).containsExactly(new ScopedFigures("tl-desk", "Ledger desk", one));
        for (Object[] asked : new Object[][] {{Scope.TAG, "tl-100%", both}, {Scope.VERIFIER, "tl-asha", both}, {Scope.GROUP, "tl-desk", one}}) {
            assertThat(course(reader(), (Scope) asked[0], (String) asked[1]).now()).isEqualTo(asked[2]);
        }
    }

    /** Over the sample company's cards, in every state there is: what is counted set-wise is what a night measures card by card. */
    @Test
    void theFiguresOfNowAreThoseThatAreMeasuredCardByCard() {
        sql.change("update card set lifecycle = 'PUBLISHED' where version_no > 0 and published_at is not null");
        sql.change(
                """
                insert into card_view (card_id, person_id, at, kind, version_no, state)
                select c.id, p.id, '2026-11-20 06:00:00', 'VIEW', 1, if(c.id mod 3 = 0, 'NEEDS_VERIFICATION', 'VERIFIED') from card c join person p on p.login = 'tl-asha' where c.id mod 4 > 0""");
        measures.measure(TODAY);

        for (Scope scope : Scope.values()) {
            List<TrustFigures> measured = sql.list(
                    "select sum(published), sum(tracked), sum(verified), sum(opened), sum(met_verified), sum(debt) from trust_measure where scope = ?1 group by scope_key", TrustSums::read, scope);
            List<TrustFigures> counted = ledger.by(scope, "", TrustOrder.NAME, administrator(), TODAY, 0, 1000).rows().stream().map(ScopedFigures::figures).filter(some -> some.score().published() > 0).toList();
            assertThat(counted).as("%s", scope).isNotEmpty().containsExactlyInAnyOrderElementsOf(measured);
            assertThat(counted).as("%s: doubted ones among them", scope).anyMatch(some -> some.score().verified() < some.score().tracked());
        }
    }

    /** A count never betrays a card: neither now nor in the history, and what is hidden sounds like what is not there. */
    @Test
    void aFigureIsMadeOfTheCardsThatTheViewerMayKnowOf() {
        long seen = card("tl-seen", open, "2027-01-31");
        long few = card("tl-few", open, "2026-11-14");
        sql.change("update card set sharing = 'RESTRICTED' where id = ?1", few);
        long hidden = card("tl-hidden", closed, "2026-11-14");
        for (long card : List.of(seen, few, hidden)) {
            views(card, "2026-11-20 06:00:00", card == seen ? "VERIFIED" : "NEEDS_VERIFICATION", 10);
            sql.change("insert into card_tag (card_id, tag) values (?1, 'tl-all')", card);
        }
        sql.change("insert into card_tag (card_id, tag) values (?1, 'tl-secret')", hidden);
        measures.measure(TODAY.minusDays(1));
        TrustFigures mine = new TrustFigures(new TrustScore(1, 1, 1), new ReaderTrust(10, 10), 0);
        TrustFigures all = new TrustFigures(new TrustScore(3, 3, 1), new ReaderTrust(30, 10), 200);

        for (Object[] asked : new Object[][] {{null, null}, {Scope.TAG, "tl-all"}, {Scope.VERIFIER, "tl-asha"}}) {
            TrustCourse course = course(reader(), (Scope) asked[0], (String) asked[1]);
            assertThat(course.now()).as("%s", asked[0]).isEqualTo(mine);
            assertThat(course.days()).extracting(TrustDay::day, day -> day.score().published(), day -> day.readers().opened())
                    .containsExactly(tuple(TODAY.minusDays(1), 1, 10L), tuple(TODAY, 1, 10L));
            assertThat(course(administrator(), (Scope) asked[0], (String) asked[1]).now()).isEqualTo(all);
            assertThat(course(administrator(), (Scope) asked[0], (String) asked[1]).days()).extracting(day -> day.score().published()).containsExactly(3, 3);
        }
        assertThat(ledger.by(Scope.COLLECTION, "Ledger", TrustOrder.NAME, reader(), TODAY, 0, 25).rows()).extracting(ScopedFigures::key).containsExactly("tl-open");
        assertThat(ledger.by(Scope.TAG, "tl-", TrustOrder.NAME, reader(), TODAY, 0, 25).rows()).extracting(ScopedFigures::key).containsExactly("tl-all");
        assertThat(ledger.by(Scope.TAG, "tl-", TrustOrder.NAME, administrator(), TODAY, 0, 25).rows()).extracting(ScopedFigures::key).containsExactly("tl-all", "tl-secret");
        for (Object[] no : new Object[][] {{Scope.COLLECTION, "tl-closed"}, {Scope.TAG, "tl-secret"}, {Scope.TAG, "tl-not-there"}, {Scope.GROUP, "tl-desk"}}) {
            assertThatThrownBy(() -> course(reader(), (Scope) no[0], (String) no[1])).isInstanceOf(UnknownScope.class);
        }
        assertThat(course(administrator(), Scope.COLLECTION, "tl-closed").now().score().published()).isEqualTo(1);
    }

    /** The card is shared with this viewer: the figures of now know it, the days do not, not even today's. */
    @Test
    void theDaysCountOnlyWhatEverybodyInACollectionMayRead() {
        card("tl-seen", open, "2027-01-31");
        long few = card("tl-few", open, "2026-11-14");
        sql.change("update card set sharing = 'RESTRICTED' where id = ?1", few);
        sql.change("insert into card_reader (card_id, person_id) values (?1, ?2)", few, asha());

        TrustCourse course = course(reader(), Scope.COLLECTION, "tl-open");

        assertThat(course.now().score().published()).isEqualTo(2);
        assertThat(course.days()).extracting(day -> day.score().published()).containsExactly(1);
        assertThat(course.openCardsOnly()).isTrue();
    }

    @Test
    void aDayStaysAsItWasMeasuredAndASecondTimeReplacesTheFirst() {
        long card = card("tl-sla", open, "2027-01-31");
        views(card, "2026-11-20 06:00:00", "VERIFIED", 4);
        measures.measure(TODAY.minusDays(2));
        sql.change("update card set due_on = '2026-11-13' where id = ?1", card);
        measures.measure(TODAY.minusDays(1));
        measures.measure(TODAY.minusDays(1));
        sql.change("update card set due_on = '2027-01-31' where id = ?1", card);

        assertThat(course(reader(), Scope.COLLECTION, "tl-open").days())
                .extracting(TrustDay::day, day -> day.score().percent(), TrustDay::debt)
                .containsExactly(tuple(TODAY.minusDays(2), 100, 0L), tuple(TODAY.minusDays(1), 0, Math.round(10 * 4 / 30.0)), tuple(TODAY, 100, 0L));
    }

    @Test
    void aDayMeasuredBeforeReadersWereHasAScoreAndNoMore() {
        sql.change("insert into trust_measure (day, scope, scope_key, collection_id, published, tracked, verified) values (?1, 'COLLECTION', ?2, ?2, 4, 4, 3)", TODAY.minusDays(3), open);

        assertThat(course(administrator(), Scope.COLLECTION, "tl-open").days().get(0)).isEqualTo(new TrustDay(TODAY.minusDays(3), new TrustScore(4, 4, 3), null, null));
        assertThat(course(reader(), Scope.COLLECTION, "tl-open").days()).as("who knows what it counted").extracting(TrustDay::day).containsExactly(TODAY);
    }

    @Test
    void nothingIsNotZeroPercent() {
        TrustCourse course = course(reader(), null, null);

        assertThat(course.now()).isEqualTo(new TrustFigures(new TrustScore(0, 0, 0), new ReaderTrust(0, 0), 0));
        assertThat(course.now().score().percent()).isNull();
        assertThat(course.now().readers().permille()).isNull();
        assertThat(ledger.by(Scope.TAG, "", TrustOrder.DEBT, reader(), TODAY, 0, 25).total()).isZero();
    }

    /** A page is one statement for the list and one for its course, whatever there is. */
    @Test
    void oneStatementEach() {
        Visitor administrator = administrator();
        int before = sql.statements();
        ledger.by(Scope.VERIFIER, "", TrustOrder.DEBT, administrator, TODAY, 0, 25);
        course(administrator, null, null);

        assertThat(sql.statements() - before).isEqualTo(2);
    }

    private TrustCourse course(Visitor visitor, Scope scope, String key) {
        return ledger.course(scope, key, visitor, TODAY);
    }

    private long asha() {
        return sql.number("select id from person where login = 'tl-asha'");
    }

    private Visitor reader() {
        return new Visitor(asha(), "tl-asha", "Asha Verma", "en", "system", 0, false, false, Set.of(), Map.of(open, Level.AUTHOR));
    }

    private Visitor administrator() {
        return new Visitor(asha(), "tl-asha", "Asha Verma", "en", "system", 0, true, false, Set.of(), Map.of());
    }

    private long card(String slug, long collection, String dueOn) {
        sql.change(
                """
                insert into card (slug, collection_id, lifecycle, title, version_no, created_by, created_at, published_at, changed_at,
                                  verified_on, verified_at, verified_by, verified_version, due_on, cycle_no, responsible_id)
                select ?1, ?2, 'PUBLISHED', ?1, 1, p.id, '2026-01-01', '2026-01-01', '2026-01-01', '2026-09-01', '2026-09-01', p.id, 1, ?3, 1, p.id
                  from person p where p.login = 'tl-asha'
                """,
                slug,
                collection,
                LocalDate.parse(dueOn));
        return sql.number("select id from card where slug = ?1", slug);
    }

    private void views(long card, String at, String state, int many) {
        for (int i = 0; i < many; i++) {
            sql.change("insert into card_view (card_id, person_id, at, kind, version_no, state) select ?1, id, ?2, 'VIEW', 1, ?3 from person where login = 'tl-asha'", card, at, state);
        }
    }
}
