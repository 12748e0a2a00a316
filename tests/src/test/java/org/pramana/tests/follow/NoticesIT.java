package org.pramana.tests.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pramana.tests.verification.Team.change;
import static org.pramana.tests.verification.Team.ok;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pramana.tests.Sandbox;
import org.pramana.tests.api.ApiClient;
import org.pramana.tests.security.PortalClient;
import org.pramana.tests.verification.Team;

/** The bell: its number counts what its list shows, rises and falls without being asked, and is for the person alone and only while they are signed in. */
class NoticesIT {

    private static final Duration SOON = Duration.ofSeconds(15);

    private static Team team;
    private static String nia;
    private static ApiClient reader;

    @BeforeAll
    static void aTeamWithAReader() {
        team = Team.founded("bell");
        nia = "nia-" + team.name;
        ok(team.admin.post("/people", "{\"login\": \"%1$s\", \"name\": \"Nia\", \"email\": \"%1$s@northwind.example\", \"password\": \"pramana-nia-1\"}".formatted(nia)));
        ok(team.admin.post("/groups", "{\"key\": \"readers-%1$s\", \"name\": \"readers-%1$s\", \"members\": [\"%2$s\"]}".formatted(team.name, nia)));
        ok(team.admin.put("/collections/" + team.name + "/grants", "{\"grants\": {\"%1$s\": \"OWNER\", \"readers-%1$s\": \"READ\"}}".formatted(team.name)));
        reader = ApiClient.as(nia, "pramana-nia-1");
        assertThat(reader.put("/follows/collections/" + team.name, "").statusCode()).isEqualTo(204);
    }

    @AfterAll
    static void gone() throws SQLException {
        change("delete q from question q join card_collection cc on cc.id = q.collection_id where cc.collection_key = '%s'".formatted(team.name));
        team.leave();
    }

    @Test
    void theNumberRisesAndFallsByItselfAndNeverCountsWhatMayNotBeRead() throws Exception {
        read();
        PortalClient browser = PortalClient.as(nia, "pramana-nia-1");
        Bell bell = Bell.of(browser);
        bell.shows(0);

        String slug = team.card("Rings at once");
        bell.shows(1);
        team.card("Rings, too");
        bell.shows(2);
        ok(team.member(0).put("/cards/" + slug + "/readers", "{\"readers\": [\"" + team.logins.get(0) + "\"]}"));
        assertThat(unread()).as("one is hidden now").isEqualTo(1);
        assertThat(list()).extracting(notice -> notice.getString("title")).contains("Rings, too").doesNotContain("Rings at once");

        assertThat(browser.post("/notices/read", Map.of("id", String.valueOf(list().get(0).getInt("id")), "quiet", "yes")).statusCode()).isEqualTo(204);
        bell.shows(0);
        assertThat(unread()).isZero();
        assertThat(list().get(0).getBoolean("unread")).isFalse();
    }

    /** Another node of the group does no more than this: it writes into the database that all of them share. */
    @Test
    void whatIsReadOnAnotherNodeShowsWithinSeconds() throws Exception {
        read();
        Bell bell = Bell.of(PortalClient.as(nia, "pramana-nia-1"));
        team.card("Read elsewhere");
        bell.shows(1);
        change("update outbox o join person p on p.id = o.person_id set o.read_at = utc_timestamp(6) where p.login = '%s' and o.read_at is null".formatted(nia));
        Instant read = Instant.now();
        bell.shows(0);
        assertThat(Duration.between(read, Instant.now())).isLessThan(Duration.ofSeconds(10)); // everybody's is counted anew once a minute
    }

    @Test
    void aNoticeSaysWhatHappenedAndWhyAndIsReadOnceAndForAll() {
        read();
        team.card("What the notice says");
        JsonObject notice = list().get(0);
        assertThat(notice.getString("sentence")).isEqualTo("New");
        assertThat(notice.getString("because")).isEqualTo("Because you follow " + team.name);
        assertThat(notice.getBoolean("unread")).isTrue();
        int newest = notice.getInt("id");
        team.card("Came while the list was open");

        assertThat(ApiClient.as("consumer").post("/notices/" + newest + "/read", "").statusCode()).as("somebody else's").isEqualTo(404);
        assertThat(reader.post("/notices/read", "{\"upTo\": " + newest + "}").statusCode()).isEqualTo(204);
        assertThat(unread()).as("what came later stays unread").isEqualTo(1);
        assertThat(reader.post("/notices/" + list().get(0).getInt("id") + "/read", "").statusCode()).isEqualTo(204);
        assertThat(unread()).isZero();
    }

    @Test
    void theSocketIsForWhoeverIsSignedInAndEndsWithTheSession() throws Exception {
        PortalClient browser = PortalClient.as(nia, "pramana-nia-1");
        Bell bell = Bell.of(browser);

        assertThat(refusal(() -> Bell.connect(null, null))).as("nobody").isEqualTo(401);
        assertThat(refusal(() -> Bell.connect(browser.session(), "https://evil.example"))).as("a foreign page").isEqualTo(403);
        browser.post("/sign-out", Map.of());
        assertThat(bell.closed.get(SOON.toSeconds(), TimeUnit.SECONDS)).isEqualTo(1008);
    }

    private interface Attempt {
        void run() throws Exception;
    }

    private static int refusal(Attempt attempt) {
        int[] status = new int[1];
        assertThatThrownBy(attempt::run).isInstanceOfSatisfying(ExecutionException.class, failed -> status[0] = ((WebSocketHandshakeException) failed.getCause()).getResponse().statusCode());
        return status[0];
    }

    private static void read() {
        assertThat(reader.post("/notices/read", "{}").statusCode()).isEqualTo(204);
    }

    private static int unread() {
        return ok(reader.get("/notices/unread")).getInt("unread");
    }

    private static List<JsonObject> list() {
        return ok(reader.get("/notices")).getJsonArray("items").getValuesAs(JsonObject.class);
    }

    /** One page that is open. */
    private static final class Bell implements WebSocket.Listener {

        private final CompletableFuture<Integer> closed = new CompletableFuture<>();
        private volatile int unread = -1;

        static Bell of(PortalClient browser) throws Exception {
            return connect(browser.session(), Sandbox.server("").toString());
        }

        static Bell connect(String session, String origin) throws InterruptedException, ExecutionException, TimeoutException {
            Bell bell = new Bell();
            var socket = HttpClient.newHttpClient().newWebSocketBuilder();
            if (session != null) {
                socket.header("Cookie", "pramana-session=" + session);
            }
            if (origin != null) {
                socket.header("Origin", origin);
            }
            socket.header("Sec-Fetch-Dest", "websocket");
            socket.buildAsync(URI.create(Sandbox.portal("/live").toString().replaceFirst("^http", "ws")), bell).get(SOON.toSeconds(), TimeUnit.SECONDS);
            return bell;
        }

        void shows(int number) {
            Instant end = Instant.now().plus(SOON);
            while (unread != number && Instant.now().isBefore(end)) {
                Team.pause();
            }
            assertThat(unread).isEqualTo(number);
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            unread = Json.createReader(new StringReader(text.toString())).readObject().getInt("unread");
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            closed.complete(status);
            return null;
        }
    }
}
