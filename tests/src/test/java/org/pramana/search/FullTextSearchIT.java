package org.pramana.search;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pramana.card.CardFilter;
import org.pramana.collection.Level;
import org.pramana.collection.Visitor;
import org.pramana.store.JdbcSql;
import org.pramana.tests.Sandbox;
import org.pramana.tests.api.Stage;

/** The database's own search, which serves while a node has no index: here asked directly, since the server under test has one. */
class FullTextSearchIT {

    private final FullTextSearch search = new FullTextSearch();
    private final Stage stage = new Stage();
    private Connection connection;
    private Visitor reader;

    @BeforeEach
    void onItsOwnConnection() throws SQLException {
        connection = Sandbox.database();
        JdbcSql sql = new JdbcSql(connection);
        search.sql = sql;
        search.clock = Clock.systemUTC();
        long collection = sql.number("select id from card_collection where collection_key = '" + stage.collection + "'");
        reader = new Visitor(0, "reader", "Reader", "en", "system", 0, false, false, Set.of(), Map.of(collection, Level.READ));
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private String published(String title, String body, String... aliases) {
        var card = Json.createObjectBuilder()
                .add("collection", stage.collection)
                .add("title", title)
                .add("body", "<p>" + body + "</p>")
                .add("aliases", Json.createArrayBuilder(List.of(aliases)))
                .add("publish", true);
        return Stage.ok(201, stage.as("creator").post("/cards", card.build().toString())).getString("slug");
    }

    private List<Hit> hits(String words) {
        return search.search(new Wanted(words, CardFilter.any(), By.BOTH, false, 0, 10), reader).hits();
    }

    @Test
    void aCardIsFoundByItsOtherNamesAsByItsTags() {
        String slug = published("Refunds " + stage.mark, "Customers get their money back.", "The " + stage.mark + " guarantee", "Returns");
        published("A guarantee that is told of " + stage.mark, "The guarantee of another thing.");

        Hit hit = hits("guarantee").stream().filter(found -> found.card().slug().equals(slug)).findFirst().orElseThrow();
        assertThat(hit.aliasHtml()).isEqualTo("The " + stage.mark + " <mark>guarantee</mark>");
        assertThat(hit.matched()).containsExactly(Hit.Where.ALIASES);
        assertThat(hits("returns")).extracting(found -> found.card().slug()).containsExactly(slug);
    }

    @Test
    void whereTheTitleSaysItThatComesFirst() {
        String body = published("Parking " + stage.mark, "Where visitors leave a vehicle.");
        String title = published("Vehicle " + stage.mark, "Where visitors leave it.");

        assertThat(hits("vehicle")).extracting(found -> found.card().slug()).containsExactly(title, body);
    }
}
