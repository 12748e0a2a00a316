package org.pramana.tests.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.pramana.tests.Sandbox;
import org.pramana.tests.api.ApiClient;
import org.pramana.tests.api.Stage;
import org.pramana.tests.portal.Browser;
import org.pramana.tests.portal.PortalSession;

/** The database dies, or hangs, under a portal that people use (faults F6 and F7). The server itself is never restarted. */
class DatabaseCrashIT {

    /** Ten seconds for a statement; then the pool tries the other connections that it has, ten seconds each. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void aKilledDatabaseIsASentenceAndNothingThatWasConfirmedIsLost() throws Exception {
        var stage = new Stage();
        String kept = stage.published("creator", "Confirmed " + stage.mark, "<p>Said to be kept.</p>");
        var reader = PortalSession.as("consumer");
        DatabaseServer database = DatabaseServer.underTest();
        database.kill();
        try (var browser = Browser.open()) {
            HttpResponse<String> page = reader.get("/card/" + kept);
            saysThatItIsAway(page);
            assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
            HttpResponse<String> answer = stage.as("consumer").get("/cards/" + kept);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).contains("The database does not answer").doesNotContain("SQL").doesNotContain("mariadb").doesNotContain("Exception");
            assertThat(ready()).isEqualTo(503);
            HttpResponse<String> signIn = PortalSession.nobody().post("/sign-in", Map.of("login", "creator", "password", "pramana"));
            saysThatItIsAway(signIn);

            browser.page().navigate(Sandbox.portal() + "/signin.xhtml");
            browser.screenshot("database-away");
        } finally {
            database.start();
        }
        Instant back = Instant.now();
        Instant end = back.plusSeconds(5);
        while (ready() != 200 && Instant.now().isBefore(end)) {
            Thread.sleep(100);
        }

        assertThat(ready()).as("five seconds after the database was back").isEqualTo(200);
        assertThat(stage.card("consumer", kept).getString("body")).contains("Said to be kept");
        assertThat(reader.get("/card/" + kept).body()).as("the session went on").contains("Said to be kept");
    }

    @Test
    void aDatabaseThatHangsDoesNotHangThePortal() throws Exception {
        var stage = new Stage();
        String card = stage.published("creator", "Hanging " + stage.mark, "<p>Still here.</p>");
        var reader = PortalSession.as("consumer");
        DatabaseServer database = DatabaseServer.underTest();
        database.hang();
        try {
            assertThat(ready()).isEqualTo(503);
            saysThatItIsAway(patient(reader, "/card/" + card));
        } finally {
            database.goOn();
        }
        Instant end = Instant.now().plusSeconds(5);
        while (ready() != 200 && Instant.now().isBefore(end)) {
            Thread.sleep(100);
        }
        assertThat(reader.get("/card/" + card).body()).contains("Still here");
    }

    private static HttpResponse<String> patient(PortalSession reader, String path) throws Exception {
        return CompletableFuture.supplyAsync(() -> reader.get(path)).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private static void saysThatItIsAway(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.body()).contains("database").doesNotContain("Exception").doesNotContain("Payara").doesNotContain("SQL");
    }

    private static int ready() throws IOException {
        return ApiClient.anonymous().get(Sandbox.portal("/health/ready").toString()).statusCode();
    }
}
