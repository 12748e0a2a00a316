package org.pramana.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.api.Stage.ok;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A card from its first word to the archive and back (behaviour.md §2 and the rows of §3 that are edits). */
class CardLifeIT {

    private static Stage stage;

    @BeforeAll
    static void setTheStage() {
        stage = new Stage();
    }

    @Test
    void readersKeepSeeingThePublishedWordsWhileADraftIsWritten() {
        String slug = stage.published("creator2", "Draft beside", "<p>old words</p>");

        ok(200, stage.save("creator2", slug, "<p>new words</p>", 1));

        assertThat(stage.card("consumer", slug).getString("body")).isEqualTo("<p>old words</p>");
        assertThat(ok(200, stage.as("creator2").get("/cards/" + slug + "/draft")).getString("bodyHtml")).isEqualTo("<p>new words</p>");
        ok(200, stage.publish("creator2", slug));
        assertThat(stage.card("consumer", slug).getString("body")).isEqualTo("<p>new words</p>");
    }

    @Test
    void whoPublishesAgainstAStaleVersionGetsAConflictAndLosesNothing() {
        String slug = stage.published("creator2", "Conflict", "<p>The cap is 10 %.</p>");
        ok(200, stage.save("creator2", slug, "<p>The cap is 20 %.</p>", 1));
        ok(200, stage.save("creator", slug, "<p>The cap is 25 %.</p>", 1));
        ok(200, stage.publish("creator", slug));

        assertThat(stage.publish("creator2", slug).statusCode()).isEqualTo(409);

        assertThat(stage.card("consumer", slug).getString("body")).contains("25 %");
        JsonObject conflict = ok(200, stage.as("creator2").get("/cards/" + slug + "/draft/conflict"));
        assertThat(conflict.getJsonObject("base").getString("bodyHtml")).contains("10 %");
        assertThat(conflict.getJsonObject("theirs").getString("bodyHtml")).contains("25 %");
        assertThat(conflict.getJsonObject("mine").getString("bodyHtml")).contains("20 %");
        assertThat(conflict.getJsonObject("theyChanged").getString("inlineHtml")).isEqualTo("<p>The cap is <del>10</del><ins>25</ins> %.</p>");

        ok(200, stage.save("creator2", slug, "<p>The cap is 25 %, or 20 % for Team.</p>", 2));
        ok(200, stage.publish("creator2", slug));
        assertThat(stage.card("consumer", slug).getInt("version")).isEqualTo(3);
    }

    @Test
    void ofManyWhoPublishAtOnceOneWinsAndTheOthersAreTold() {
        String slug = stage.published("creator2", "Race", "<p>start</p>");
        ok(200, stage.save("creator", slug, "<p>by creator</p>", 1));
        ok(200, stage.save("creator2", slug, "<p>by creator2</p>", 1));

        var answers = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> stage.publish(i == 0 ? "creator" : "creator2", slug).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        assertThat(stage.card("consumer", slug).getInt("version")).isEqualTo(2);
    }

    @Test
    void aDraftOpenInTwoWindowsIsNotOverwritten() {
        String slug = stage.published("creator2", "Two windows", "<p>start</p>");
        long seq = ok(200, stage.save("creator2", slug, "<p>first window</p>", 1)).getJsonNumber("seq").longValue();
        ok(200, stage.save("creator2", slug, "<p>first window, more</p>", 1));

        String stale = Json.createObjectBuilder().add("body", "<p>second window</p>").add("baseVersion", 1).add("seq", seq).build().toString();

        assertThat(stage.as("creator2").put("/cards/" + slug + "/draft", stale).statusCode()).isEqualTo(409);
        assertThat(ok(200, stage.as("creator2").get("/cards/" + slug + "/draft")).getString("bodyHtml")).contains("first window, more");
    }

    @Test
    void row13_anOldVersionIsRestoredAsANewOne() {
        String slug = stage.published("creator", "Restore", "<p>one</p>");
        ok(200, stage.save("creator", slug, "<p>two</p>", 1));
        ok(200, stage.publish("creator", slug));

        ok(200, stage.as("creator").post("/cards/" + slug + "/versions/1/restoration", "{\"changeNote\":\"back\"}"));

        assertThat(stage.card("consumer", slug).getInt("version")).isEqualTo(3);
        assertThat(stage.card("consumer", slug).getString("body")).isEqualTo("<p>one</p>");
        assertThat(ok(200, stage.as("consumer").get("/cards/" + slug + "/versions")).getInt("total")).isEqualTo(3);
        assertThat(ok(200, stage.as("consumer").get("/cards/" + slug + "/diff?from=2&to=3")).getString("inlineHtml"))
                .isEqualTo("<p><del>two</del><ins>one</ins></p>");
    }

    @Test
    void example04_anOwnersMinorEditThatChangesAPriceIsRefused() {
        String slug = stage.published("creator", "Minor", "<p>It costs 49 euros a munth.</p>");
        String minor = "{\"minorReason\":\"typo\"}";
        ok(200, stage.save("creator", slug, "<p>It costs 59 euros a munth.</p>", 1));
        assertThat(stage.as("creator").post("/cards/" + slug + "/draft/publication", minor).statusCode()).isEqualTo(409);

        ok(200, stage.save("creator", slug, "<p>It costs 49 euros a month.</p>", 1));
        ok(200, stage.as("creator").post("/cards/" + slug + "/draft/publication", minor));

        assertThat(stage.card("consumer", slug).getBoolean("minor")).isTrue();
    }

    @Test
    void row04_anAuthorMayNotCallAnEditMinorUnlessTheCollectionSaysSo() {
        String slug = stage.published("creator2", "Minor by an author", "<p>A munth.</p>");
        ok(200, stage.save("creator2", slug, "<p>A month.</p>", 1));

        assertThat(stage.as("creator2").post("/cards/" + slug + "/draft/publication", "{\"minorReason\":\"typo\"}").statusCode()).isEqualTo(403);
    }

    @Test
    void row19_theSameWordsAreNoNewVersion() {
        String slug = stage.published("creator", "Same", "<p>same</p>");
        ok(200, stage.save("creator", slug, "<div>same</div>", 1));

        assertThat(ok(200, stage.publish("creator", slug)).getString("outcome")).isEqualTo("UNCHANGED");
        assertThat(stage.card("consumer", slug).getInt("version")).isEqualTo(1);
    }

    @Test
    void anArchivedCardIsOutOfSearchAndItsLinkStillOpensAndSaysWhatToReadInstead() {
        String word = stage.mark + "archive";
        String better = stage.published("creator", "Better one", "<p>x</p>");
        String slug = stage.published("creator2", "Old one " + word, "<p>see <a href=\"card/" + better + "\">the better one</a></p>");
        assertThat(stage.found("consumer", word)).isEqualTo(1);
        assertThat(stage.as("creator2").post("/cards/" + slug + "/archive", "{}").statusCode()).isEqualTo(403);

        ok(200, stage.as("creator").post("/cards/" + slug + "/archive", "{\"successor\":\"" + better + "\"}"));

        assertThat(stage.found("consumer", word)).isZero();
        JsonObject card = stage.card("consumer", slug);
        assertThat(card.getString("lifecycle")).isEqualTo("ARCHIVED");
        assertThat(card.getString("successor")).isEqualTo(better);
        assertThat(stage.save("creator2", slug, "<p>late edit</p>", 1).statusCode()).isEqualTo(409);
        assertThat(ok(200, stage.as("creator").get("/cards/" + better + "/inbound")).getJsonArray("items")).isEmpty();

        ok(200, stage.as("creator").post("/cards/" + slug + "/restore", "{}"));
        assertThat(stage.found("consumer", word)).isEqualTo(1);
        assertThat(ok(200, stage.as("creator").get("/cards/" + better + "/inbound")).getJsonArray("items")).hasSize(1);
        assertThat(stage.as("admin").delete("/cards/" + slug + "?purge=true").statusCode()).isEqualTo(409);
    }

    @Test
    void theGateTurnsPublishingIntoARequestThatTheFirstDecisionCloses() {
        Stage gated = new Stage();
        gated.change(Json.createObjectBuilder().add("approvalNeeded", true).build());
        String slug = gated.begun("creator2", "Asked", "<p>first</p>", true);

        assertThat(gated.card("creator2", slug).getString("lifecycle")).isEqualTo("PENDING_APPROVAL");
        assertThat(gated.as("consumer").get("/cards/" + slug).statusCode()).isEqualTo(404);
        String decision = "/cards/" + slug + "/drafts/creator2/decision";
        assertThat(gated.as("creator2").post(decision, "{\"approve\":true}").statusCode()).isEqualTo(403);
        assertThat(gated.as("creator").post(decision, "{\"approve\":false}").statusCode()).isEqualTo(400);
        ok(204, gated.as("creator").post(decision, "{\"approve\":false,\"comment\":\"Name the source.\"}"));
        assertThat(ok(200, gated.as("creator2").get("/cards/" + slug + "/draft")).getString("rejection")).isEqualTo("Name the source.");

        assertThat(ok(200, gated.publish("creator2", slug)).getString("outcome")).isEqualTo("REQUESTED");
        ok(200, gated.as("creator").post(decision, "{\"approve\":true}"));
        assertThat(gated.as("creator").post(decision, "{\"approve\":true}").statusCode()).isEqualTo(409);
        assertThat(gated.card("consumer", slug).getInt("version")).isEqualTo(1);
    }

    @Test
    void aGateThatIsSwitchedOffLeavesDraftsBehind() {
        Stage gated = new Stage();
        gated.change(Json.createObjectBuilder().add("approvalNeeded", true).build());
        String slug = gated.begun("creator2", "Waiting", "<p>first</p>", true);

        gated.change(Json.createObjectBuilder().add("approvalNeeded", false).build());

        assertThat(gated.card("creator2", slug).getString("lifecycle")).isEqualTo("DRAFT");
        assertThat(ok(200, gated.publish("creator2", slug)).getString("outcome")).isEqualTo("PUBLISHED");
    }

    @Test
    void whatCannotBeTakenGetsASentenceAndAField() {
        String[][] bad = {
            {"title", "x".repeat(201), "<p>b</p>"},
            {"body", "t", "<p>" + "x".repeat(200_001) + "</p>"},
            {"title", "", "<p>b</p>"},
            {"body", "t", "<p> </p>"},
        };
        for (String[] one : bad) {
            JsonObject card = Json.createObjectBuilder().add("collection", stage.collection).add("title", one[1]).add("body", one[2]).add("publish", true).build();
            JsonObject problem = ok(400, stage.as("creator").post("/cards", card.toString()));
            assertThat(problem.toString()).as(one[0]).contains(one[0]);
        }
    }

    @Test
    void scriptsInABodyAreGoneAndAHindiTitleHasAnAddress() {
        String slug = stage.published("creator", "छुट्टियों के नियम " + stage.mark, "<p onclick=\"x()\">ठीक<script>alert(1)</script><img src=x onerror=alert(1)></p>");

        assertThat(slug).startsWith("chhuttiyon-ke-niyam");
        assertThat(stage.card("consumer", slug).getString("body")).isEqualTo("<p>ठीक</p>");
        assertThat(stage.found("consumer", "छुट्टियों " + stage.mark)).isEqualTo(1);
    }

    @Test
    void readersTalkAboutACardAndThoseWhoTakePartCloseTheThread() {
        String slug = stage.published("creator", "Talk", "<p>words</p>");
        String comments = "/cards/" + slug + "/comments";
        long id = ok(201, stage.as("consumer").post(comments, "{\"text\":\"Which one wins?\",\"quote\":\"words\"}")).getJsonNumber("id").longValue();

        assertThat(stage.as("creator2").put(comments + "/" + id + "/resolution", "{}").statusCode()).isEqualTo(403);
        assertThat(stage.as("consumer").post(comments, "{\"text\":\" \"}").statusCode()).isEqualTo(400);
        assertThat(stage.as("consumer").post(comments, Json.createObjectBuilder().add("text", "x".repeat(2501)).build().toString()).statusCode()).isEqualTo(400);
        assertThat(stage.as("creator2").post(comments, "{\"text\":\"The contract.\",\"parent\":" + id + "}").statusCode()).isEqualTo(201);
        assertThat(stage.as("creator2").put(comments + "/" + id + "/resolution", "{}").statusCode()).isLessThan(300);

        assertThat(stage.card("consumer", slug).getInt("openComments")).isZero();
        assertThat(stage.card("consumer", slug).getInt("version")).isEqualTo(1);
    }
}
