package org.pramana.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.api.Stage.ok;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two cards become one (behaviour.md §3 row 18). */
class DuplicatesIT {

    private static final String DOT = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private static Stage stage;

    @BeforeAll
    static void setTheStage() {
        stage = new Stage();
    }

    @Test
    void row18_favouritesAndLinksMoveTheDuplicateSaysWhatToReadInsteadAndUnchangedWordsStayVerified() {
        String survivor = stage.published("creator", "Stays", "<p>the answer</p>");
        String duplicate = stage.published("creator2", "Goes", "<p>nearly the answer</p>");
        String linking = stage.published("creator", "Links", "<p><a href=\"card/" + duplicate + "\">see</a></p>");
        ok(200, verify("creator", survivor));
        String due = trust(survivor).getString("dueDate");
        ok(204, stage.as("consumer").put("/cards/" + duplicate + "/favourite", ""));
        ok(204, stage.as("creator2").put("/cards/" + duplicate + "/favourite", ""));
        ok(204, stage.as("creator2").put("/cards/" + survivor + "/favourite", ""));
        JsonObject preview = ok(200, stage.as("creator").get("/cards/" + survivor + "/merge?duplicate=" + duplicate));
        assertThat(preview.getInt("favourites")).isEqualTo(1);
        assertThat(preview.getInt("links")).isEqualTo(1);
        assertThat(stage.card("consumer", duplicate).getString("lifecycle")).isEqualTo("PUBLISHED");

        JsonObject merged = ok(200, stage.as("creator").post("/cards/" + survivor + "/merge", "{\"duplicate\":\"" + duplicate + "\"}"));

        assertThat(merged.getBoolean("textChanged")).isFalse();
        assertThat(merged.getInt("favourites")).isEqualTo(1);
        assertThat(stage.card("consumer", survivor).getBoolean("favourite")).isTrue();
        assertThat(stage.card("consumer", survivor).getInt("linkedFrom")).isEqualTo(1);
        assertThat(trust(survivor).getString("state")).isEqualTo("VERIFIED");
        assertThat(trust(survivor).getString("dueDate")).isEqualTo(due);
        assertThat(stage.card("consumer", duplicate).getString("lifecycle")).isEqualTo("ARCHIVED");
        assertThat(stage.card("consumer", duplicate).getString("successor")).isEqualTo(survivor);

        ok(200, stage.save("creator", linking, "<p>now <a href=\"card/" + duplicate + "\">see</a></p>", 1));
        ok(200, stage.publish("creator", linking));
        assertThat(stage.card("consumer", survivor).getInt("linkedFrom")).as("an old link written anew").isEqualTo(1);
    }

    @Test
    void row18_changedWordsNeedVerificationAndPicturesOfTheDuplicateComeAlong() {
        String survivor = stage.published("creator", "Short one", "<p>short</p>");
        String duplicate = stage.published("creator", "One with a picture", "<p>long</p><p><img src=\"data:image/png;base64," + DOT + "\"></p>");
        ok(200, verify("creator", survivor));
        String due = trust(survivor).getString("dueDate");
        String picture = stage.card("creator", duplicate).getString("body").replaceAll("(?s).*(attachment/[0-9a-f]{32}).*", "$1");

        JsonObject body = Json.createObjectBuilder()
                .add("duplicate", duplicate)
                .add("body", "<p>short and long</p><p><img src=\"" + picture + "\"></p>")
                .add("survivorVersion", 1)
                .add("duplicateVersion", 1)
                .build();
        assertThat(ok(200, stage.as("creator").post("/cards/" + survivor + "/merge", body.toString())).getBoolean("textChanged")).isTrue();

        JsonObject card = stage.card("consumer", survivor);
        assertThat(card.getInt("version")).isEqualTo(2);
        assertThat(card.getString("body")).contains("short and long").contains("attachment/").doesNotContain(picture);
        assertThat(trust(survivor).getString("state")).isEqualTo("NEEDS_VERIFICATION");
        assertThat(trust(survivor).toString()).contains("EDITED");
        assertThat(trust(survivor).getString("dueDate")).isEqualTo(due);
        assertThat(ok(200, stage.as("creator").get("/cards/" + survivor + "/attachments")).getJsonArray("items")).hasSize(1);
    }

    @Test
    void onlyAnOwnerOfBothMergesAndNobodyMergesWhatTheyDidNotSee() {
        Stage other = new Stage();
        String mine = stage.published("creator", "Mine", "<p>x</p>");
        String theirs = other.published("creator2", "Theirs", "<p>x</p>");
        String changed = stage.published("creator", "Changed", "<p>x</p>");
        String draft = stage.begun("creator", "Draft", "<p>x</p>", false);
        ok(200, other.as("admin").put("/collections/" + other.collection + "/grants",
                Json.createObjectBuilder().add("grants", Json.createObjectBuilder().add(other.groupKey("owners"), "AUTHOR").add(other.groupKey("authors"), "OWNER")).build().toString()));
        ok(200, stage.save("creator2", changed, "<p>y</p>", 1));
        ok(200, stage.publish("creator2", changed));

        assertThat(merge("creator", mine, theirs, "")).isEqualTo(403);
        assertThat(merge("creator2", theirs, mine, "")).isEqualTo(403);
        assertThat(merge("consumer", mine, changed, "")).isEqualTo(403);
        assertThat(merge("creator", mine, "no-such-card", "")).isEqualTo(404);
        assertThat(merge("creator", mine, mine, "")).isEqualTo(400);
        assertThat(merge("creator", mine, draft, "")).isEqualTo(409);
        assertThat(merge("creator", mine, changed, ",\"duplicateVersion\":1")).isEqualTo(409);
        assertThat(stage.card("creator", changed).getString("lifecycle")).isEqualTo("PUBLISHED");
        assertThat(merge("creator", mine, changed, ",\"duplicateVersion\":2")).isEqualTo(200);
        assertThat(merge("creator", mine, changed, "")).as("twice").isEqualTo(409);
    }

    private static int merge(String login, String survivor, String duplicate, String more) {
        return stage.as(login).post("/cards/" + survivor + "/merge", "{\"duplicate\":\"" + duplicate + "\"" + more + "}").statusCode();
    }

    private static java.net.http.HttpResponse<String> verify(String login, String slug) {
        return stage.as(login).post("/cards/" + slug + "/verification", "{\"version\":1}");
    }

    private static JsonObject trust(String slug) {
        return ok(200, stage.as("creator").get("/cards/" + slug + "/trust"));
    }
}
