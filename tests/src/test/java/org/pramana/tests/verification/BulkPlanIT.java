package org.pramana.tests.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.api.ApiClient.object;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.pramana.tests.Sandbox;
import org.pramana.tests.api.Stage;

class BulkPlanIT {

    @Test
    void example08_anIntervalOf90DaysBecomes30Over300CardsAndAsManyExpireAsThePreviewSaid() throws SQLException {
        Stage stage = new Stage();
        cards(stage, 300);
        JsonArrayBuilder slugs = Json.createArrayBuilder();
        for (int i = 1; i <= 300; i++) {
            slugs.add("bulk-" + stage.mark + "-" + i);
        }
        JsonObject cards = Json.createObjectBuilder().add("cards", slugs).add("interval", 30).build();

        JsonObject preview = object(stage.as("creator").post("/plans/preview", cards.toString()));
        assertThat(preview.getInt("changing")).isEqualTo(300);
        assertThat(preview.getInt("expiring")).isEqualTo(40);
        assertThat(count(stage, "needing")).isZero();

        HttpResponse<String> unaware = stage.as("creator").post("/plans", cards.toString());
        assertThat(unaware.statusCode()).isEqualTo(409);
        assertThat(unaware.body()).contains("40 cards would need verification at once");
        assertThat(stage.as("creator2").post("/plans/preview", cards.toString()).statusCode()).isEqualTo(403);
        assertThat(stage.as("consumer2").post("/plans/preview", cards.toString()).statusCode()).isIn(403, 404);

        String aware = Json.createObjectBuilder(cards).add("expiring", 40).build().toString();
        JsonObject done = object(stage.as("creator").post("/plans", aware));
        assertThat(done.getInt("expiring")).isEqualTo(40);
        assertThat(count(stage, "needing")).isEqualTo(40);
        assertThat(count(stage, "verified today")).as("none becomes verified").isZero();
        assertThat(object(stage.as("creator").get("/cards/bulk-" + stage.mark + "-300/trust")).getString("state")).isEqualTo("VERIFIED");
        assertThat(stage.as("creator").get("/cards/bulk-" + stage.mark + "-1/why").body()).contains("90 d → 30 d");
    }

    /** The first 40 were verified 50 days ago, the others 10; 90 days each. */
    private static void cards(Stage stage, int many) throws SQLException {
        try (Connection database = Sandbox.database(); Statement statement = database.createStatement()) {
            statement.executeUpdate(
                    """
                    insert into card (slug, collection_id, lifecycle, title, version_no, created_by, created_at, published_at, changed_at, mode, interval_days,
                           verified_on, verified_at, verified_by, verified_version, due_on, cycle_no)
                    select concat('bulk-%1$s-', q.seq), k.id, 'PUBLISHED', concat('Bulk ', q.seq), 1, p.id, q.at, q.at, q.at, 'INTERVAL', 90,
                           date(q.at), q.at, p.id, 1, date(q.at) + interval 90 day, 1
                      from (select s.seq, utc_timestamp() - interval if(s.seq <= 40, 50, 10) day at from seq_1_to_%3$d s) q
                      join card_collection k on k.collection_key = '%2$s' join person p on p.login = 'creator'
                    """
                            .formatted(stage.mark, stage.collection, many));
            statement.executeUpdate(
                    """
                    insert into card_version (card_id, version_no, title, body_html, body_text, body_hash, words, author_id, created_at)
                    select c.id, 1, c.title, '<p>Words</p>', 'Words', repeat('0', 64), 1, c.created_by, c.created_at from card c where c.slug like 'bulk-%s-%%'
                    """
                            .formatted(stage.mark));
        }
    }

    private static int count(Stage stage, String what) throws SQLException {
        String condition = what.equals("needing") ? "c.due_on < current_date" : "c.verified_on >= current_date - interval 1 day";
        try (Connection database = Sandbox.database(); Statement statement = database.createStatement();
                var row = statement.executeQuery("select count(*) from card c where c.slug like 'bulk-" + stage.mark + "-%' and " + condition)) {
            row.next();
            return row.getInt(1);
        }
    }
}
