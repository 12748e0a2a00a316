package org.pramana.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pramana.policy.Policies;
import org.pramana.policy.Setting;
import org.pramana.store.JdbcSql;
import org.pramana.tests.Sandbox;

/** The figures of the portal, by the statements that ship, on MariaDB; each test begins with an empty portal and takes everything back. */
class PortalFiguresIT {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-24T06:30:00Z"), ZoneId.of("Asia/Kolkata"));
    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    /** No policy is in force here: its rules have tests of their own. */
    private static final Policies WITHOUT_RULES = new Policies() {
        @Override
        public String saysSql(Setting setting, String value, String card) {
            return "false";
        }
    };

    private Connection connection;
    private JdbcSql sql;
    private final PortalFigures figures = new PortalFigures();
    private final TrustMeasures measures = new TrustMeasures();

    @BeforeEach
    void emptyPortal() throws SQLException {
        connection = Sandbox.database();
        connection.setAutoCommit(false);
        sql = new JdbcSql(connection);
        figures.trust = new TrustStatistics();
        figures.trust.sql = sql;
        figures.trust.clock = NOON;
        figures.troubles = new TroubleReport();
        figures.troubles.sql = sql;
        figures.troubles.clock = NOON;
        figures.troubles.policies = WITHOUT_RULES;
        figures.load = new LoadReport();
        figures.load.sql = sql;
        figures.clock = NOON;
        measures.sql = sql;
        measures.clock = NOON;
        for (String table : List.of("trust_measure", "card_view", "sweep_decision", "sweep_run", "mail", "import_row", "import_run")) {
            sql.change("delete from " + table);
        }
        sql.change("update card set lifecycle = 'ARCHIVED'");
        sql.change("update policy set proposed_by = null");
        sql.change("update policy_run set state = 'COMPLETED' where kind = 'ACTIVATION'");
        sql.change("insert into person (login, name, created_at) values ('pf-asha', 'Asha Verma', '2026-01-01'), ('pf-jonas', 'Jonas Brandt', '2026-01-01')");
        sql.change("insert into person_group (group_key, name, created_at) values ('pf-desk', 'Figures desk', '2026-01-01')");
        sql.change("insert into card_collection (collection_key, name, created_at) values ('pf', 'Figures', '2026-01-01'), ('pf-empty', 'Nothing in it', '2026-01-01')");
    }

    @AfterEach
    void takeItBack() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void example25_aTrustScoreWith199Of200VerifiedShows99Percent() {
        for (int i = 0; i < 199; i++) {
            verifiedCard("pf-" + i, "2027-01-31");
        }
        verifiedCard("pf-late", "2026-11-23");

        assertThat(figures.trends().score()).isEqualTo(new TrustScore(200, 200, 199));
        assertThat(figures.trends().score().percent()).isEqualTo(99);
    }

    @Test
    void example26_whatAReaderMetIsNotChangedByALaterVerification() {
        long card = verifiedCard("pf-sla", "2027-01-31");
        view(card, "2026-11-24 04:30:00", "VERIFIED");
        sql.change("insert into card_reason (card_id, kind, hard, at, text) values (?1, 'FLAGGED', true, '2026-11-24 05:30:00', 'wrong since May')", card);
        view(card, "2026-11-24 06:30:00", "NEEDS_VERIFICATION");
        assertThat(figures.trends().readers()).isEqualTo(new ReaderTrust(2, 1));

        sql.change("update card_reason set closed_at = '2026-11-24 06:40:00' where card_id = ?1", card);

        assertThat(figures.trends().score().percent()).isEqualTo(100);
        assertThat(figures.trends().readers()).isEqualTo(new ReaderTrust(2, 1));
        assertThat(figures.trends().readers().permille()).isEqualTo(500);
    }

    @Test
    void viewsOfUntrackedCardsAndOldViewsDoNotCount() {
        long card = verifiedCard("pf-sla", "2027-01-31");
        view(card, "2026-11-24 04:30:00", "UNTRACKED");
        view(card, "2026-10-25 18:29:59", "VERIFIED"); // 25 October 23:59:59 in Kolkata: the day before the last 30
        view(card, "2026-10-25 18:30:00", "NEEDS_VERIFICATION"); // midnight: the first of them

        assertThat(figures.trends().readers()).isEqualTo(new ReaderTrust(1, 0));
    }

    @Test
    void readerTrustOfADayLooksBackThirtyDaysFromIt() {
        long card = verifiedCard("pf-sla", "2027-01-31");
        view(card, "2026-09-10 06:00:00", "NEEDS_VERIFICATION");
        view(card, "2026-10-15 06:00:00", "VERIFIED");

        var days = figures.trends().readersByDay();

        assertThat(days).contains(new TrendPoint(LocalDate.parse("2026-09-10"), 0), new TrendPoint(LocalDate.parse("2026-10-15"), 1000));
        assertThat(days).extracting(TrendPoint::day).doesNotContain(LocalDate.parse("2026-09-09"), LocalDate.parse("2026-10-11"), TODAY);
    }

    @Test
    void theScoreOfADayStaysAsItWasMeasured() {
        long card = verifiedCard("pf-sla", "2027-01-31");
        verifiedCard("pf-late", "2026-11-01");
        measures.measure(TODAY.minusDays(1));
        sql.change("update card set due_on = '2026-11-02' where id = ?1", card);

        assertThat(figures.trends().scoreByDay())
                .containsExactly(new TrendPoint(TODAY.minusDays(1), 500), new TrendPoint(TODAY, 0));
    }

    @Test
    void measuringTwiceCorrectsTheFirst() {
        long card = verifiedCard("pf-sla", "2027-01-31");
        measures.measure(TODAY.minusDays(1));
        sql.change("update card set due_on = '2026-11-02' where id = ?1", card);
        measures.measure(TODAY.minusDays(1));

        assertThat(figures.trends().scoreByDay()).contains(new TrendPoint(TODAY.minusDays(1), 0));
        assertThat(sql.number("select count(*) from trust_measure where scope = 'COLLECTION' and published > 0")).isEqualTo(1);
    }

    @Test
    void nothingToTrustIsNotZeroPercent() {
        assertThat(figures.trends().score().percent()).isNull();
        assertThat(figures.trends().readers().permille()).isNull();
        assertThat(figures.trends().scoreByDay()).isEmpty();
    }

    @Test
    void theWorstComesFirstAndWhatHasNothingToTrustComesLast() {
        sql.change("insert into card_collection (collection_key, name, created_at) values ('pf-good', 'Figures that hold', '2026-01-01')");
        long good = verifiedCard("pf-good-1", "2027-01-31");
        sql.change("update card set collection_id = (select id from card_collection where collection_key = 'pf-good') where id = ?1", good);
        verifiedCard("pf-late", "2026-11-01");
        long untracked = verifiedCard("pf-office-hours", "2027-01-31");
        sql.change("update card set mode = 'NONE', interval_days = null where id = ?1", untracked);

        assertThat(figures.trustBy(Scope.COLLECTION, "Figures", 0, 25).rows())
                .extracting(ScopedTrust::key, line -> line.score().percent(), line -> line.score().coveragePercent())
                .containsExactly(tuple("pf", 0, 50), tuple("pf-good", 100, 100));
        assertThat(figures.trustBy(Scope.COLLECTION, "Nothing in it", 0, 25).rows().get(0).score().percent()).isNull();
    }

    @Test
    void aTagAndAPersonAndAGroupHaveScoresToo() {
        long card = verifiedCard("pf-sla", "2027-01-31");
        long late = verifiedCard("pf-late", "2026-11-01");
        sql.change("insert into card_tag (card_id, tag) values (?1, '100%_sure'), (?2, '100%_sure')", card, late);
        sql.change("insert into card_verifier (card_id, position, group_id) select ?1, 1, id from person_group where group_key = 'pf-desk'", late);

        assertThat(figures.trustBy(Scope.TAG, "100%_s", 0, 25).rows()).containsExactly(new ScopedTrust("100%_sure", "100%_sure", new TrustScore(2, 2, 1)));
        assertThat(figures.trustBy(Scope.TAG, "1__%", 0, 25).total()).isZero();
        assertThat(figures.trustBy(Scope.VERIFIER, "Asha", 0, 25).rows()).extracting(ScopedTrust::score).containsExactly(new TrustScore(2, 2, 1));
        assertThat(figures.trustBy(Scope.GROUP, "Figures", 0, 25).rows()).extracting(ScopedTrust::score).containsExactly(new TrustScore(1, 1, 0));
    }

    @Test
    void redIsWhatDoesNotGetBetterByWaiting() {
        verifiedCard("pf-good", "2027-01-31");
        long orphan = verifiedCard("pf-orphan", "2027-01-31");
        sql.change("update card set responsible_id = null where id = ?1", orphan);
        verifiedCard("pf-29-days", "2026-10-25");
        verifiedCard("pf-31-days", "2026-10-24");
        mail("DEAD", 8);
        mail("WAITING", 0);
        mail("WAITING", 2);
        run("COMPLETED", false, false);
        run("FAILED", true, false);

        assertThat(figures.redItems())
                .extracting(RedItem::kind, RedItem::count)
                .containsExactly(
                        tuple(RedItem.Kind.NOBODY_RESPONSIBLE, 1L),
                        tuple(RedItem.Kind.STUCK, 1L),
                        tuple(RedItem.Kind.MAIL_DEAD, 1L),
                        tuple(RedItem.Kind.MAIL_WAITING, 1L));
        assertThat(figures.troubledCards(RedItem.Kind.STUCK, 0, 25).rows()).extracting(TroubledCard::slug).containsExactly("pf-31-days");
        assertThat(figures.troubledCards(RedItem.Kind.NOBODY_RESPONSIBLE, 0, 25).rows()).extracting(TroubledCard::responsible).containsOnlyNulls();
    }

    @Test
    void aHeldSweepAndItsFailedCardsAreRedUntilTheNextRunIsClean() {
        long card = verifiedCard("pf-poison", "2027-01-31");
        long run = run("COMPLETED", false, true);
        sql.change(
                "insert into sweep_decision (run_id, card_id, kind, version_no, cycle_no, trust_seq, inputs, state_before, state_after, reason, applied, at)"
                        + " values (?1, ?2, 'ERROR', 1, 1, 1, '{}', 'VERIFIED', 'VERIFIED', 'its policy names no group', false, '2026-11-24')",
                run,
                card);
        assertThat(figures.redItems()).extracting(RedItem::kind).containsExactly(RedItem.Kind.SWEEP_HELD, RedItem.Kind.CARD_FAILED);
        assertThat(figures.lastSweep().orElseThrow().decisions()).containsEntry("ERROR", 1);

        run("COMPLETED", false, false);

        assertThat(figures.redItems()).isEmpty();
    }

    @Test
    void aPolicyThatWaitsForASecondAdministratorIsRedAndSoIsOneThatStoppedHalfway() {
        long proposed = policy(999_001, "Two of us", "DRAFT");
        sql.change("update policy set proposed_by = created_by, proposed_at = created_at where id = ?1", proposed);
        sql.change("update policy set state = 'SUPERSEDED' where state = 'ACTIVE'");
        long active = policy(999_002, "Halfway", "ACTIVE");
        sql.change(
                "insert into policy_run (policy_id, kind, rules_seq, activation, as_of, state, requested_by, started_at) values (?1, 'ACTIVATION', 0, 'RECOMPUTE', ?2, 'STOPPED', 'pf-asha', '2026-11-24')",
                active,
                TODAY);
        long run = sql.number("select max(id) from policy_run");

        assertThat(figures.redItems())
                .extracting(RedItem::kind, RedItem::examples, RedItem::runId)
                .containsExactly(tuple(RedItem.Kind.POLICY_PROPOSED, List.of("Two of us"), 999_001L), tuple(RedItem.Kind.ACTIVATION_UNFINISHED, List.of("Halfway"), run));

        sql.change("update policy_run set state = 'RUNNING' where id = ?1", run);
        sql.change("update policy set proposed_by = null where id = ?1", proposed);
        assertThat(figures.redItems()).as("it goes on, and the proposal was overtaken by an edit").isEmpty();
    }

    @Test
    void loadIsCountedByWeekAndWhatIsNeededAlreadyFallsToTheFirst() {
        for (int i = 0; i < 21; i++) {
            verifiedCard("pf-now-" + i, "2026-11-01");
        }
        verifiedCard("pf-this-week", "2026-11-29"); // Sunday
        verifiedCard("pf-next-week", "2026-11-30"); // Monday
        verifiedCard("pf-after", "2027-02-22"); // the fourteenth week
        doubted(verifiedCard("pf-doubted", "2026-12-01"));
        doubted(verifiedCard("pf-doubted-with-time", "2027-06-01"));
        verifiedCard("pf-never", "2026-12-02");
        sql.change("update card set verified_on = null, verified_at = null, verified_by = null, verified_version = null, due_on = null where slug = 'pf-never'");

        var load = figures.load(12);

        assertThat(load.firstMonday()).isEqualTo("2026-11-23");
        assertThat(load.people()).isEqualTo(1);
        assertThat(load.overloaded()).isEqualTo(1);
        assertThat(load.busiest()).extracting(ExpertLoad::login).containsExactly("pf-asha");
        assertThat(load.busiest().get(0).weeks()).startsWith(25, 1, 0).hasSize(13);
        assertThat(load.busiest().get(0).budget()).isEqualTo(20);
    }

    /** A home has eight, of which the shell takes up to three. */
    @Test
    void theHomeAsksFiveTimesWhateverThereIs() {
        figures.trends();
        figures.redItems();
        figures.lastSweep();
        figures.trustBy(Scope.COLLECTION, "", 0, 8);
        figures.load(12);

        assertThat(sql.statements() - statementsOfTheSetUp()).isEqualTo(5);
    }

    private static int statementsOfTheSetUp() {
        return 13;
    }

    /** Twice: it is one card all the same. */
    private void doubted(long card) {
        sql.change("insert into card_reason (card_id, kind, hard, at) values (?1, 'EDITED', true, '2026-11-20'), (?1, 'FLAGGED', true, '2026-11-21')", card);
    }

    private long policy(int number, String name, String state) {
        sql.change(
                "insert into policy (number, name, state, created_by, created_at, changed_at) select ?1, ?2, ?3, id, '2026-11-23', '2026-11-23' from person where login = 'pf-asha'", number, name, state);
        return sql.number("select id from policy where number = ?1", number);
    }

    private long verifiedCard(String slug, String dueOn) {
        sql.change(
                """
                insert into card (slug, collection_id, lifecycle, title, version_no, created_by, created_at, published_at, changed_at,
                                  verified_on, verified_at, verified_by, verified_version, due_on, cycle_no, responsible_id)
                select ?1, k.id, 'PUBLISHED', ?1, 1, p.id, '2026-01-01', '2026-01-01', '2026-01-01',
                       '2026-09-01', '2026-09-01', p.id, 1, ?2, 1, p.id
                  from card_collection k, person p
                 where k.collection_key = 'pf' and p.login = 'pf-asha'
                """,
                slug,
                LocalDate.parse(dueOn));
        return sql.number("select id from card where slug = ?1", slug);
    }

    private void view(long card, String at, String state) {
        sql.change(
                "insert into card_view (card_id, person_id, at, kind, version_no, state) select ?1, id, ?2, 'VIEW', 1, ?3 from person where login = 'pf-jonas'",
                card,
                at,
                state);
    }

    private void mail(String state, int attempts) {
        sql.change(
                "insert into mail (person_id, address, message_id, subject, body_text, body_html, created_at, state, attempts, next_try_at)"
                        + " select id, 'asha@example.org', uuid(), 'Your cards', '', '', '2026-11-24', ?1, ?2, '2026-11-24' from person where login = 'pf-asha'",
                state,
                attempts);
    }

    private long run(String state, boolean dry, boolean held) {
        sql.change(
                "insert into sweep_run (as_of, dry_run, state, started_at, ended_at, node, requested_by, held) values ('2026-11-24', ?2, ?1, '2026-11-24', '2026-11-24', 'n', 'timer', ?3)",
                state,
                dry,
                held);
        return sql.number("select max(id) from sweep_run");
    }
}
