package org.pramana.tests.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.api.ApiClient.object;
import static org.pramana.tests.api.Stage.ok;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pramana.tests.Sandbox;
import org.pramana.tests.api.Stage;

class BulkPlanIT {

    @Test
    void example08_anIntervalOf90DaysBecomes30Over300CardsAndAsManyExpireAsThePreviewSaid() throws SQLException {
        Stage stage = new Stage();
        BulkCards.publish(stage, 300);
        JsonArrayBuilder slugs = Json.createArrayBuilder();
        for (int i = 1; i <= 300; i++) {
            slugs.add("bulk-" + stage.mark + "-" + i);
        }
        JsonObject cards = Json.createObjectBuilder().add("cards", slugs).add("interval", 30).build();

        JsonObject preview = object(stage.as("creator").post("/plans/preview", cards.toString()));
        assertThat(preview.getInt("changing")).isEqualTo(300);
        assertThat(preview.getInt("expiring")).isEqualTo(40);
        assertThat(preview.getJsonArray("states").toString()).contains("{\"state\":\"VERIFIED\",\"before\":300,\"after\":260}", "{\"state\":\"NEEDS_VERIFICATION\",\"before\":0,\"after\":40}");
        assertThat(count(stage, "needing")).isZero();

        HttpResponse<String> unaware = stage.as("creator").post("/plans", cards.toString());
        assertThat(unaware.statusCode()).isEqualTo(409);
        assertThat(unaware.body()).contains("40 cards would need verification at once");
        assertThat(stage.as("creator2").post("/plans/preview", cards.toString()).body()).as("owners only").contains("Only an owner").contains("\"changing\":0");
        assertThat(stage.as("consumer2").post("/plans/preview", cards.toString()).statusCode()).isIn(403, 404);

        String before = facts(stage);
        String aware = Json.createObjectBuilder(cards).add("expiring", 40).build().toString();
        JsonObject run = BulkCards.finished(stage, stage.as("creator").post("/plans", aware));
        assertThat(List.of(run.getInt("done"), run.getInt("refused"))).containsExactly(300, 0);
        assertThat(count(stage, "needing")).isEqualTo(40);
        assertThat(count(stage, "verified today")).as("none becomes verified").isZero();
        assertThat(object(stage.as("creator").get("/cards/bulk-" + stage.mark + "-300/trust")).getString("state")).isEqualTo("VERIFIED");
        assertThat(stage.as("creator").get("/cards/bulk-" + stage.mark + "-1/why").body()).contains("90 d → 30 d");

        ok(200, stage.as("creator").post("/cards/bulk-" + stage.mark + "-1/verification", "{\"version\": 1}"));
        JsonObject undone = ok(200, stage.as("creator").delete("/bulk/" + run.getInt("id")));
        assertThat(List.of(undone.getInt("undone"), undone.getInt("kept"))).as("who vouched since did so for thirty days").containsExactly(299, 1);
        assertThat(count(stage, "needing")).isZero();
        assertThat(facts(stage)).isEqualTo(before);
        assertThat(stage.as("creator").get("/cards/bulk-" + stage.mark + "-2/why").body()).contains("30 d → 90 d");
    }

    /** Of all but the first. */
    private static String facts(Stage stage) throws SQLException {
        return BulkCards.ask("select sha2(group_concat(concat_ws('|', c.id, c.verified_on, c.verified_at, c.due_on, c.cycle_no, c.mode, c.interval_days, c.plan_own) order by c.id), 256) from card c where c.slug like 'bulk-"
                + stage.mark + "-%' and c.slug <> 'bulk-" + stage.mark + "-1'");
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
