package org.pramana.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pramana.store.JdbcSql;
import org.pramana.tests.Sandbox;
import org.pramana.trust.TrustSql;

/** What collections say of their cards, counted set-wise, is what one hears who asks about every card by itself; on MariaDB, and taken back. */
class CollectionCatalogueIT {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-24T06:30:00Z"), ZoneId.of("Asia/Kolkata"));
    private static final LocalDate TODAY = LocalDate.now(NOON);

    private final CollectionCatalogue catalogue = new CollectionCatalogue();
    private final List<Long> cards = new ArrayList<>();
    private Connection connection;
    private JdbcSql sql;
    private long open;
    private long other;
    private long reader;

    @BeforeEach
    void twoCollectionsOfEverySortOfCard() throws SQLException {
        connection = Sandbox.database();
        connection.setAutoCommit(false);
        sql = new JdbcSql(connection);
        catalogue.sql = sql;
        catalogue.clock = NOON;
        sql.change("insert into person (login, name, created_at) values ('cc-asha', 'Asha Verma', '2026-01-01')");
        sql.change("insert into card_collection (collection_key, name, created_at) values ('cc-open', 'Counted', '2026-01-01'), ('cc-other', 'Counted elsewhere', '2026-01-01')");
        reader = sql.number("select id from person where login = 'cc-asha'");
        open = sql.number("select id from card_collection where collection_key = 'cc-open'");
        other = sql.number("select id from card_collection where collection_key = 'cc-other'");
        for (long collection : List.of(open, other)) {
            for (String due : Arrays.asList("2027-01-31", "2026-11-24", "2026-11-23", null)) {
                for (String sharing : List.of("COLLECTION", "RESTRICTED")) {
                    for (String lifecycle : List.of("PUBLISHED", "ARCHIVED")) {
                        cards.add(card(collection, due, sharing, lifecycle));
                    }
                }
            }
        }
    }

    @AfterEach
    void takeItBack() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void theyAreThoseThatAReaderMayKnowAndADoubtCountsOnceWhateverElseSpeaksAgainstACard() {
        for (long card : sql.list("select id from card where slug like 'cc-%' and due_on <= '2026-11-24'", row -> row.number())) { // twice, and the half of them is past its day
            doubt(card, true, null, null);
            doubt(card, true, "2026-11-01", null);
        }
        for (long card : cards) { // what does not count
            doubt(card, false, null, null);
            doubt(card, true, "2026-12-31", null);
            doubt(card, true, null, "2026-11-20");
        }
        sql.change("insert into card_reader (card_id, person_id) select id, ?1 from card where slug like 'cc-%' and sharing = 'RESTRICTED' and due_on = '2027-01-31'", reader);

        for (Visitor visitor : List.of(visitor(false), visitor(true))) {
            List<CollectionLine> lines = catalogue.lines(visitor, Access.knowableCollection(visitor, "k")).stream().filter(line -> line.key().startsWith("cc-")).toList();

            assertThat(lines).hasSize(visitor.administrator() ? 2 : 1).allSatisfy(line -> {
                assertThat(line.cards()).isEqualTo(count(visitor, line, "c.lifecycle = 'PUBLISHED'"));
                assertThat(line.tracked()).isEqualTo(count(visitor, line, TrustSql.tracked("c")));
                assertThat(line.verified()).isEqualTo(count(visitor, line, TrustSql.verified("c", TODAY))).isBetween(1, line.tracked() - 1);
            });
            assertThat(catalogue.lines(visitor, "k.collection_key = ?1", "cc-open")).isEqualTo(lines.subList(0, 1));
        }
    }

    @Test
    void aCollectionWithoutCardsIsThere() {
        sql.change("update card set lifecycle = 'ARCHIVED' where collection_id = ?1", open);

        assertThat(catalogue.lines(visitor(false), "k.id = " + open)).singleElement().satisfies(line -> {
            assertThat(line.cards()).isZero();
            assertThat(line.trustScore()).isNull();
        });
    }

    private int count(Visitor visitor, CollectionLine line, String which) {
        return (int) sql.number("select count(*) from card c where c.lifecycle = 'PUBLISHED' and c.collection_id = ?1 and " + which + " and " + Access.knowable(visitor, "c"), line.id());
    }

    private Visitor visitor(boolean administrator) {
        return new Visitor(reader, "cc-asha", "Asha Verma", "en", "system", 0, administrator, false, Set.of(), administrator ? Map.of() : Map.of(open, Level.READ));
    }

    private long card(long collection, String due, String sharing, String lifecycle) {
        String slug = "cc-" + cards.size();
        sql.change(
                """
                insert into card (slug, collection_id, sharing, lifecycle, title, version_no, created_by, created_at, published_at, changed_at, mode, interval_days,
                                  verified_on, verified_at, verified_by, verified_version, due_on, cycle_no, responsible_id)
                values (?1, ?2, ?3, ?4, ?1, 1, ?5, '2026-01-01', '2026-01-01', '2026-01-01', 'INTERVAL', 90, '2026-09-01', '2026-09-01', ?5, 1, ?6, 1, ?5)
                """,
                slug,
                collection,
                sharing,
                lifecycle,
                reader,
                due == null ? null : LocalDate.parse(due));
        return sql.number("select id from card where slug = ?1", slug);
    }

    private void doubt(long card, boolean hard, String dueOn, String closedOn) {
        sql.change(
                "insert into card_reason (card_id, kind, hard, at, due_on, closed_at) values (?1, 'FLAGGED', ?2, '2026-11-10', ?3, ?4)",
                card,
                hard,
                dueOn == null ? null : LocalDate.parse(dueOn),
                closedOn == null ? null : Instant.parse(closedOn + "T00:00:00Z"));
    }
}
