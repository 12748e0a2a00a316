package org.pramana.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.api.Stage.ok;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pramana.tests.Sandbox;

/** The weekly scan for cards that say nearly the same, from the job to the list of those who may write them. */
class DuplicateIT {

    private static final String BODY =
            """
            <p>Whoever asks for money back within thirty days gets all of it, whatever the reason, and nobody asks for one. After that the owner of the account
            decides, and says so in the ticket. %s What was paid in advance for a year is counted by months, the month that has begun in full.</p>""";

    private static Stage stage;
    private static String one;
    private static String copy;

    @BeforeAll
    static void scanned() throws Exception {
        stage = new Stage();
        one = stage.published("creator", "Money back " + stage.mark, BODY.formatted("Credits are not paid out."));
        copy = stage.published("creator", "Refunds after thirty days " + stage.mark, BODY.formatted("Credits are never paid out."));
        stage.published("creator", "Something else " + stage.mark, "<p>Seats are ordered by the account's administrator, under Settings.</p>");
        scan();
    }

    private static void scan() throws Exception {
        long run = ok(202, ApiClient.as("operator").post("/duplicates/scan", "")).getJsonNumber("run").longValue();
        for (int i = 0; i < 600 && ended(run) == null; i++) {
            Thread.sleep(50);
        }
        assertThat(ended(run)).isEqualTo("well");
    }

    private static String ended(long run) throws Exception {
        try (var database = Sandbox.database(); var statement = database.prepareStatement("select coalesce(message, 'well') from duplicate_run where id = ? and ended_at is not null")) {
            statement.setLong(1, run);
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    /** Of the cards of this run: an earlier one may have left the same ones. */
    private static List<JsonObject> pairs(ApiClient who) {
        return ok(200, who.get("/duplicates?size=100")).getJsonArray("items").stream()
                .map(JsonValue::asJsonObject)
                .filter(pair -> Stream.of("first", "second").allMatch(side -> pair.getJsonObject(side).getString("slug").contains(stage.mark)))
                .toList();
    }

    @Test
    void aCopyIsFoundWhateverItsTitleByThoseWhoMayWriteBothUntilTheySayThatItIsNone() throws Exception {
        JsonObject pair = pairs(stage.as("creator")).get(0);
        assertThat(pairs(stage.as("creator"))).hasSize(1);
        assertThat(List.of(pair.getJsonObject("first").getString("slug"), pair.getJsonObject("second").getString("slug"))).containsExactlyInAnyOrder(one, copy);
        assertThat(pair.getInt("percent")).isBetween(60, 99);
        assertThat(stage.as("consumer").get("/duplicates").statusCode()).isEqualTo(403);
        assertThat(pair.getBoolean("mergeable")).isTrue();
        assertThat(pairs(stage.as("creator2"))).as("an author sees it and cannot merge").singleElement().satisfies(seen -> assertThat(seen.getBoolean("mergeable")).isFalse());
        assertThat(ApiClient.as("admin").delete("/groups/" + stage.groupKey("authors") + "/members/creator2").statusCode()).isBetween(200, 204);
        assertThat(pairs(stage.as("creator2"))).as("who may not write them hears nothing").isEmpty();
        String body = Json.createObjectBuilder().add("first", copy).add("second", one).build().toString();
        assertThat(stage.as("creator2").post("/duplicates/different", body).statusCode()).isEqualTo(404);

        assertThat(stage.as("creator").post("/duplicates/different", body).statusCode()).isEqualTo(204);
        assertThat(pairs(stage.as("creator"))).isEmpty();
        scan();
        assertThat(pairs(stage.as("creator"))).as("the next scan does not ask again").isEmpty();

        ok(200, stage.save("creator", copy, BODY.formatted("Credits are never paid out, not even in part."), 1));
        ok(200, stage.publish("creator", copy));
        scan();
        assertThat(pairs(stage.as("creator"))).as("but once one of them has changed").hasSize(1);
    }
}
