package org.pramana.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.api.ApiClient.object;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pramana.tests.MailWindow;
import org.pramana.tests.Sandbox;

/** The whole of what the portal is for, from outside: vouch, read, time passes, somebody is told, vouch again, and see why. */
class CircleIT {

    private final ApiClient creator = ApiClient.as("creator");
    private final ApiClient consumer = ApiClient.as("consumer");
    private final ApiClient admin = ApiClient.as("admin");

    @Test
    void fromPublishingToVerifyingAgain() {
        String title = "Return window for hardware " + UUID.randomUUID();
        var created = creator.post(
                "/cards",
                """
                {"collection": "pricing", "title": "%s", "body": "Hardware may be returned within **14 days**.", "bodyFormat": "markdown",
                 "tags": ["returns"], "interval": 30, "publish": true, "verify": true}"""
                        .formatted(title));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        String slug = object(created).getString("slug");
        assertThat(created.headers().firstValue("Location").orElseThrow()).endsWith("/cards/" + slug);

        JsonObject read = object(consumer.get("/cards/" + slug));
        assertThat(read.getString("body")).contains("<strong>14 days</strong>");
        assertThat(read.getJsonObject("trust").getString("state")).isEqualTo("VERIFIED");
        assertThat(read.getJsonObject("trust").getString("sentence")).contains("Meera Iyer");

        LocalDate due = LocalDate.parse(read.getJsonObject("trust").getString("dueDate"));
        assertThat(state(slug, due)).isEqualTo("VERIFIED");
        JsonObject dayAfter = object(consumer.get("/cards/" + slug + "/trust?on=" + due.plusDays(1)));
        assertThat(dayAfter.getString("state")).isEqualTo("NEEDS_VERIFICATION");
        assertThat(dayAfter.getJsonArray("reasons").toString()).isEqualTo("[\"EXPIRED\"]");

        MailWindow.forgetAll();
        int run = sweep(due.plusDays(4));
        JsonObject sweep = object(admin.get("/sweeps/" + run));
        assertThat(sweep.getString("state")).as(sweep.toString()).isEqualTo("COMPLETED");
        assertThat(object(admin.get("/sweeps/" + run + "/decisions?q=" + title.replace(" ", "%20"))).getInt("total")).isEqualTo(1);
        assertThat(object(creator.get("/tasks?size=100")).getJsonArray("items").getValuesAs(JsonObject.class))
                .anySatisfy(task -> assertThat(task.getString("card")).isEqualTo(slug));
        admin.post("/mail/digests", "");
        // which lists the twenty most worthwhile and counts the rest, this new card among them
        assertThat(MailWindow.waitForMailsTo("creator@northwind.example", 1, Duration.ofSeconds(30)))
                .anySatisfy(mail -> assertThat(mail.subject()).contains("wait for you"));
        assertThat(toldInAMail(slug)).isEqualTo("creator");

        int version = object(creator.get("/cards/" + slug)).getInt("version");
        var verified = creator.post("/cards/" + slug + "/verification", "{\"version\": %d, \"note\": \"Checked\"}".formatted(version));
        assertThat(verified.statusCode()).as(verified.body()).isEqualTo(200);
        assertThat(object(creator.get("/tasks?size=100")).getJsonArray("items").getValuesAs(JsonObject.class))
                .noneSatisfy(task -> assertThat(task.getString("card")).isEqualTo(slug));

        JsonObject why = object(admin.get("/cards/" + slug + "/why"));
        assertThat(why.getJsonArray("decisions").toString()).contains("EXPIRE");
        assertThat(why.getJsonArray("happenings").toString()).contains("VERIFIED", "PUBLISHED");
        assertThat(object(admin.get("/cards/" + slug + "/decisions")).getInt("total")).isPositive();
    }

    @Test
    void aStaleVersionIsNotVouchedFor() {
        String slug = published("A card that changes while somebody looks");
        var tag = creator.get("/cards/" + slug).headers().firstValue("ETag").orElseThrow();
        assertThat(creator.patch("/cards/" + slug, "{\"body\": \"<p>Other words now, and quite different ones.</p>\"}", "If-Match", tag).statusCode()).isEqualTo(200);

        var refused = creator.post("/cards/" + slug + "/verification", "{\"version\": 1}");

        assertThat(refused.statusCode()).isEqualTo(409);
        JsonObject problem = object(refused);
        assertThat(problem.getString("detail")).isNotBlank();
        assertThat(problem.getJsonObject("more").getInt("versionOnScreen")).isEqualTo(1);
        assertThat(problem.getJsonObject("more").getInt("currentVersion")).isEqualTo(2);
    }

    @Test
    void anEditSaysWhatItIsAnEditOf() {
        String slug = published("A card that two people edit");
        String tag = creator.get("/cards/" + slug).headers().firstValue("ETag").orElseThrow();

        assertThat(creator.patch("/cards/" + slug, "{\"title\": \"x\"}").statusCode()).isEqualTo(428);
        assertThat(creator.patch("/cards/" + slug, "{\"body\": \"<p>First.</p>\"}", "If-Match", tag).statusCode()).isEqualTo(200);
        assertThat(creator.patch("/cards/" + slug, "{\"body\": \"<p>Second.</p>\"}", "If-Match", tag).statusCode()).isEqualTo(412);
        assertThat(object(creator.get("/cards/" + slug)).getString("body")).contains("First.");
    }

    @Test
    void twoReadersWhoAskMakeItNeedVerification() {
        String slug = published("A card that readers doubt");

        assertThat(consumer.post("/cards/" + slug + "/requests", "{\"text\": \"Is it 14 or 30?\"}").statusCode()).isEqualTo(201);
        assertThat(consumer.post("/cards/" + slug + "/requests", "{\"text\": \"Again.\"}").statusCode()).isLessThan(500);
        assertThat(object(consumer.get("/cards/" + slug + "/trust")).getString("state")).isEqualTo("VERIFIED");
        ApiClient.as("consumer2").post("/cards/" + slug + "/requests", "{\"text\": \"My customer read something else.\"}");

        JsonObject trust = object(consumer.get("/cards/" + slug + "/trust"));
        assertThat(trust.getString("state")).isEqualTo("NEEDS_VERIFICATION");
        assertThat(trust.getJsonArray("reasons").toString()).contains("REQUESTED");
    }

    @Test
    void whatIsArchivedLeavesSearchAndComesBack() {
        String word = "xylophone" + Math.abs(UUID.randomUUID().hashCode());
        String slug = published("Words about a " + word);
        assertThat(object(consumer.get("/search?q=" + word)).getInt("total")).isEqualTo(1);

        assertThat(creator.delete("/cards/" + slug).statusCode()).isEqualTo(204);
        assertThat(object(consumer.get("/search?q=" + word)).getInt("total")).isZero();
        assertThat(object(consumer.get("/cards/" + slug)).getString("lifecycle")).isEqualTo("ARCHIVED");

        assertThat(creator.post("/cards/" + slug + "/restore", "").statusCode()).isEqualTo(200);
        assertThat(object(consumer.get("/search?q=" + word)).getInt("total")).isEqualTo(1);
    }

    private int sweep(LocalDate asOf) {
        HttpResponse<String> started = admin.post("/sweeps", "{\"asOf\": \"%s\", \"dryRun\": false, \"override\": true}".formatted(asOf));
        assertThat(started.statusCode()).as(started.body()).isEqualTo(202);
        String location = started.headers().firstValue("Location").orElseThrow();
        for (int i = 0; i < 240; i++) {
            JsonObject run = object(admin.get(location));
            if (!run.getString("state").equals("RUNNING")) {
                return run.getInt("id");
            }
            pause();
        }
        throw new AssertionError("the sweep does not end: " + location);
    }

    /** In whose mail a card is mentioned or counted. */
    private static String toldInAMail(String slug) {
        try (var database = Sandbox.database();
                var news = database.prepareStatement(
                        "select p.login from outbox o join card c on c.id = o.card_id join mail m on m.id = o.mail_id join person p on p.id = o.person_id where c.slug = ?")) {
            news.setString(1, slug);
            try (var row = news.executeQuery()) {
                return row.next() ? row.getString(1) : "nobody";
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private String state(String slug, LocalDate day) {
        return object(consumer.get("/cards/" + slug + "/trust?on=" + day)).getString("state");
    }

    private String published(String title) {
        var created = creator.post(
                "/cards", "{\"collection\": \"pricing\", \"title\": \"%s\", \"body\": \"<p>Some words that stay.</p>\", \"verify\": true}".formatted(title));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return object(created).getString("slug");
    }

    static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
