package org.pramana.tests.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.pramana.tests.Sandbox;
import org.pramana.tests.api.ApiClient;
import org.pramana.tests.api.Stage;
import org.pramana.tests.portal.PortalSession;

/** The database hangs under a portal that people use (fault F7). The server itself is never restarted. How it dies: {@link WorkDuringOutageCrashIT}. */
class DatabaseCrashIT {

    /** Ten seconds for a statement; then the pool tries the other connections that it has, ten seconds each. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

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
        Instant end = Instant.now().plusSeconds(10);
        while ((ready() != 200 || reader.get("/card/" + card).statusCode() != 200) && Instant.now().isBefore(end)) {
            Thread.sleep(100);
        }
        assertThat(ready()).isEqualTo(200);
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
