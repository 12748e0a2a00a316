package org.pramana.tests.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.verification.Team.counts;
import static org.pramana.tests.verification.Team.number;

import jakarta.json.Json;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pramana.tests.Sandbox;
import org.pramana.tests.api.ApiClient;
import org.pramana.tests.api.Stage;
import org.pramana.tests.infrastructure.Visits.Visit;
import org.pramana.tests.portal.Browser;
import org.pramana.tests.security.PortalClient;
import org.pramana.tests.verification.PortalServer;
import org.pramana.tests.verification.Team;

/**
 * The database dies while people and programs work, and while a sweep does (fault F6): everybody gets a sentence, what was acknowledged is there
 * afterwards, and the portal and the sweep go on by themselves, without a restart.
 */
class WorkDuringOutageCrashIT {

    private static final String PAGE = "page";
    private static final String CARD = "card";
    private static final String PROGRAM = "program";
    private static final String EDIT = "edit";
    private static final String HEALTH = "health";
    private static final String SIGN_IN = "sign-in";
    private static final List<String> EVERYBODY = List.of(PAGE, CARD, PROGRAM, EDIT, HEALTH, SIGN_IN);

    private static final System.Logger LOG = System.getLogger(WorkDuringOutageCrashIT.class.getName());
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private PortalServer server;
    private DatabaseServer database;
    private Stage stage;
    private String card;
    private final AtomicInteger acknowledged = new AtomicInteger();

    @BeforeEach
    void aCardToWorkOn() throws IOException {
        server = PortalServer.underTest();
        database = DatabaseServer.underTest();
        stage = new Stage();
        card = stage.published("creator", "Outage " + stage.mark, "<p>Before.</p>");
    }

    @Test
    void aDatabaseThatIsKilledIsASentenceForEverybodyAndNothingThatWasAcknowledgedIsLost() throws Exception {
        try (Visits visits = everybody()) {
            visits.waitForAll(200, Instant.EPOCH, Duration.ofMinutes(1), List.of(PAGE, CARD, PROGRAM, EDIT, HEALTH));
            database.kill();
            Instant dead = Instant.now();
            visits.waitForAll(503, dead, Duration.ofMinutes(1), EVERYBODY);
            try (Browser browser = Browser.open()) {
                browser.go("/signin.xhtml");
                browser.screenshot("database-away");
            }
            database.start();
            Instant back = Instant.now();
            visits.waitForAll(200, back, Duration.ofSeconds(5), List.of(HEALTH));
            visits.waitForAll(200, back, Duration.ofSeconds(30), List.of(PAGE, CARD, PROGRAM, EDIT, HEALTH));
            LOG.log(Level.INFO, "kill -9: everything answers again {0} ms after the database; {1}", Duration.between(back, Instant.now()).toMillis(), visits.table());
            assertNobodyMetMoreThanASentence(visits);
        }
        assertThat(server.isAlive()).as("the same server").isTrue();
        assertThat(lastDraft()).as("the last edit that was acknowledged, or one whose answer was lost").isGreaterThanOrEqualTo(acknowledged.get());
    }

    @Test
    void aSweepWhoseDatabaseIsKilledGoesOnByItself() throws Exception {
        Team team = Team.founded("outage");
        int cards = 4_000;
        team.cardsDue(cards, LocalDate.now().minusDays(8), team.name);
        try {
            long run = team.sweep("{\"override\": true}");
            String decided = "select count(*) from sweep_decision where run_id = " + run + " and card_id in (select id from card where slug like '" + team.name + "-%')";
            while (number(decided) == 0) {
                Thread.sleep(20);
            }
            database.kill();
            database.start();
            Instant end = Instant.now().plus(Duration.ofMinutes(4));
            while (number("select count(*) from sweep_run where state = 'COMPLETED' and id = " + run) == 0 && Instant.now().isBefore(end)) {
                Thread.sleep(500);
            }

            assertThat(counts("select concat(state, ' ', coalesce(message, '')), attempts from sweep_run where id = " + run)).as("COMPLETED by itself").hasKeySatisfying(startsWithCompleted());
            assertThat(number(decided)).isEqualTo(cards);
            assertThat(number("select count(*) from task where opened_run = " + run + " and card_id in (select id from card where slug like '" + team.name + "-%')")).isEqualTo(cards);
            assertThat(server.isAlive()).isTrue();
        } finally {
            team.leave();
        }
    }

    private static org.assertj.core.api.Condition<String> startsWithCompleted() {
        return new org.assertj.core.api.Condition<>(state -> state.startsWith("COMPLETED"), "COMPLETED");
    }

    private Visits everybody() {
        PortalClient reader = PortalClient.as("consumer");
        ApiClient writer = ApiClient.as("creator");
        Visits visits = new Visits();
        return visits.keepAsking(PAGE, 100, () -> reader.get("/library/index.xhtml"))
                .keepAsking(CARD, 100, () -> reader.get("/card/" + card))
                .keepAsking(PROGRAM, 100, () -> writer.get("/cards/" + card))
                .keepAsking(EDIT, 100, () -> edit(writer))
                .keepAsking(HEALTH, 100, () -> HTTP.send(HttpRequest.newBuilder(Sandbox.portal("/health/ready")).timeout(Duration.ofSeconds(60)).GET().build(), BodyHandlers.ofString()))
                .keepAsking(SIGN_IN, 500, () -> PortalClient.nobody().signIn("operator", "pramana"));
    }

    /** One writer, so the draft's number can only grow. */
    private HttpResponse<String> edit(ApiClient writer) {
        int number = edits.incrementAndGet();
        HttpResponse<String> answer = writer.put("/cards/" + card + "/draft", Json.createObjectBuilder().add("body", "<p>Edit " + number + "</p>").add("baseVersion", 1).build().toString());
        if (answer.statusCode() == 200) {
            acknowledged.set(number);
        }
        return answer;
    }

    private final AtomicInteger edits = new AtomicInteger();

    private int lastDraft() {
        String body = Stage.ok(200, stage.as("creator").get("/cards/" + card + "/draft")).toString();
        return Integer.parseInt(body.replaceFirst("(?s).*Edit (\\d+).*", "$1"));
    }

    private static void assertNobodyMetMoreThanASentence(Visits visits) {
        for (Visit visit : visits.all()) {
            assertThat(visit.status()).as("%s: %s %s", visit.what(), visit.body(), visits.table()).isIn(200, 302, 303, 503);
        }
        for (Visit visit : visits.refused()) {
            assertThat(visit.body())
                    .as(visit.what())
                    .containsIgnoringCase("database")
                    .doesNotContain("Exception", "\tat ", "org.pramana", "jdbc", "MariaDB", "Payara", "GlassFish", "Grizzly", "SQL", "6.2025");
            switch (visit.what()) {
                case PROGRAM, EDIT -> {
                    assertThat(visit.header("Content-Type")).startsWith("application/problem+json");
                    assertThat(visit.header("Retry-After")).isNotEmpty();
                }
                case HEALTH -> assertThat(visit.body()).contains("\"status\":\"DOWN\"");
                default -> {
                    assertThat(visit.header("Content-Type")).startsWith("text/html");
                    assertThat(visit.header("Retry-After")).isNotEmpty();
                    assertThat(visit.header("Content-Security-Policy")).isNotEmpty();
                }
            }
        }
    }
}
