package org.pramana.tests.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.api.Stage.ok;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pramana.tests.Sandbox;
import org.pramana.tests.api.ApiClient;
import org.pramana.tests.api.Stage;
import org.pramana.tests.verification.Team;

/** What leaves the house, and who sees what behind its link (beyond.md 15). */
class CustomerCopyIT {

    private static final HttpClient NOBODY = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static final String BODY =
            "<p>Ten percent for yearly plans.</p><p class=\"internal\">Floor: 25 percent.</p><h2 class=\"internal\">Haggling</h2><p>Start low.</p><h2>Terms</h2><p>See <a href=\"card/floor\">the floor</a>.</p>";

    private static Stage stage;

    private String slug;

    @BeforeAll
    static void aCollection() {
        stage = new Stage();
    }

    @BeforeEach
    void aCardWithInternalParts() {
        slug = stage.published("creator", "Discounts <b>" + stage.mark, BODY);
    }

    @AfterAll
    static void offAgain() {
        allow(false);
    }

    @Test
    void whatIsInternalStaysAndACopyIsCounted() throws SQLException {
        JsonObject copy = ok(200, stage.as("consumer").post("/cards/" + slug + "/customers/copy", ""));

        assertThat(copy.getString("html")).isEqualTo("<p>Ten percent for yearly plans.</p><h2>Terms</h2><p>See the floor.</p>");
        assertThat(copy.getBoolean("caution")).as("nobody has verified it").isTrue();
        assertThat(copy.getString("link")).matches("/s/[A-Za-z0-9_-]{16}");
        assertThat(copy.getBoolean("open")).isFalse();
        String token = copy.getString("link").substring(3);
        assertThat(Team.number("select count(*) from customer_link where token_hash = sha2('" + token + "', 256)")).as("only its hash is kept").isEqualTo(1);
        assertThat(stage.as("consumer").get("/cards/" + slug).body()).as("colleagues see all of it").contains("Floor: 25 percent.");
    }

    @Test
    void withoutSigningInThereIsAStampOnlyWhereAdministratorAndOwnerSaySo() throws Exception {
        String link = link();
        HttpResponse<String> invented = anonymous("/s/AAAAAAAAAAAAAAAA");
        assertThat(invented.statusCode()).isEqualTo(303);
        assertLikeInvented(link, invented, "neither");

        ok(200, stage.as("creator").put("/cards/" + slug + "/customers/stamp", "{\"open\": true}"));
        assertLikeInvented(link, invented, "the owner alone");
        assertThat(stage.as("creator2").put("/cards/" + slug + "/customers/stamp", "{\"open\": true}").statusCode()).as("an author").isEqualTo(403);
        allow(true);
        HttpResponse<String> shown = anonymous(link);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("Discounts &lt;b&gt;" + stage.mark).contains("Not verified at the moment").doesNotContain("Ten percent", "Floor", "Meera", "<script");
        assertThat(shown.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(shown.headers().firstValue("X-Robots-Tag")).contains("noindex, nofollow");
        assertThat(shown.headers().firstValue("Set-Cookie")).as("no session for a customer").isEmpty();

        verify();
        assertThat(anonymous(link).body()).as("live").contains("<b class=\"ok\">Verified").doesNotContain("Not verified");
        stage.save("creator", slug, "<p>Twelve percent.</p>", 1);
        stage.publish("creator", slug);
        assertThat(anonymous(link).body()).contains("The text has changed since");

        ok(200, stage.as("creator").put("/cards/" + slug + "/readers", "{\"readers\": [\"creator\"]}"));
        assertLikeInvented(link, invented, "shared with a few");
        ok(200, stage.as("creator").put("/cards/" + slug + "/readers", "{\"readers\": []}"));
        ok(200, stage.as("creator").put("/cards/" + slug + "/customers/stamp", "{\"open\": false}"));
        assertLikeInvented(link, invented, "the owner took it back");
    }

    @Test
    void whereNothingIsLeftOrNothingIsPublishedThereIsNoCopy() {
        String secret = stage.published("creator", "All internal " + stage.mark, "<p class=\"internal\">Nothing for customers.</p>");
        assertThat(stage.as("creator").post("/cards/" + secret + "/customers/copy", "").statusCode()).isEqualTo(409);
        assertThat(ApiClient.as("consumer2").post("/cards/" + slug + "/customers/copy", "").statusCode()).as("may not read it").isEqualTo(404);
    }

    private String link() {
        return ok(200, stage.as("creator").post("/cards/" + slug + "/customers/copy", "")).getString("link");
    }

    private void verify() {
        int version = stage.card("creator", slug).getInt("version");
        ok(200, stage.as("creator").post("/cards/" + slug + "/verification", "{\"version\": " + version + "}"));
    }

    private static void allow(boolean allowed) {
        ok(200, ApiClient.as("admin").put("/settings/public-links", "{\"allowed\": " + allowed + "}"));
    }

    /** The same answer as for a link that nobody ever made, but for the address to come back to. */
    private static void assertLikeInvented(String link, HttpResponse<String> invented, String when) throws Exception {
        HttpResponse<String> answer = anonymous(link);
        assertThat(answer.statusCode()).as(when).isEqualTo(invented.statusCode());
        assertThat(answer.body()).as(when).isEqualTo(invented.body());
        assertThat(answer.headers().firstValue("Location").orElseThrow().replace(link.substring(3), "T")).as(when)
                .isEqualTo(invented.headers().firstValue("Location").orElseThrow().replace("AAAAAAAAAAAAAAAA", "T"));
        assertThat(answer.headers().map().keySet()).as(when).isEqualTo(invented.headers().map().keySet());
    }

    private static HttpResponse<String> anonymous(String path) throws IOException, InterruptedException {
        return NOBODY.send(HttpRequest.newBuilder(URI.create(Sandbox.portal() + path)).header("Accept-Language", "en").build(), HttpResponse.BodyHandlers.ofString());
    }
}
