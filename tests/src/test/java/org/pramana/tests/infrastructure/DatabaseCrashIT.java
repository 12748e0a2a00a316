package org.pramana.tests.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pramana.tests.Sandbox;
import org.pramana.tests.api.ApiClient;
import org.pramana.tests.api.Stage;
import org.pramana.tests.infrastructure.Visits.Visit;
import org.pramana.tests.portal.PortalSession;

/** The database hangs under a portal that people use (fault F7). The server itself is never restarted. How it dies: {@link WorkDuringOutageCrashIT}. */
class DatabaseCrashIT {

    private static final System.Logger LOG = System.getLogger(DatabaseCrashIT.class.getName());

    private static final String PAGE = "page";
    private static final String HEALTH = "health";
    private static final int READERS = 20;

    /** Ten seconds are a statement's; nobody who comes once the portal knows waits for one. */
    private static final Duration KNOWN = Duration.ofSeconds(10);

    private static final Duration HANGS = Duration.ofSeconds(20);

    @Test
    void aDatabaseThatHangsDoesNotHangThePortal() throws Exception {
        var stage = new Stage();
        String card = stage.published("creator", "Hanging " + stage.mark, "<p>Still here.</p>");
        DatabaseServer database = DatabaseServer.underTest();
        try (Visits visits = new Visits()) {
            visits.keepAsking(HEALTH, 100, () -> ApiClient.anonymous().get(Sandbox.portal("/health/ready").toString()));
            for (int reader = 0; reader < READERS; reader++) {
                PortalSession session = PortalSession.as("consumer");
                visits.keepAsking(PAGE, 1_000, () -> session.get("/card/" + card));
            }
            visits.waitForAll(200, Instant.now(), Duration.ofMinutes(1), List.of(PAGE, HEALTH));

            Instant hung = Instant.now();
            database.hang();
            try {
                visits.waitForAll(503, hung, KNOWN, List.of(HEALTH, PAGE));
                Thread.sleep(HANGS.toMillis());
            } finally {
                database.goOn();
            }
            Instant back = Instant.now();
            visits.waitForAll(200, back, Duration.ofSeconds(5), List.of(HEALTH));
            visits.waitForAll(200, back, Duration.ofSeconds(10), List.of(PAGE));

            List<Visit> sinceKnown = visits.of(PAGE).stream().filter(visit -> visit.asked().isAfter(hung.plus(KNOWN)) && visit.asked().isBefore(back)).toList();
            LOG.log(Level.INFO, "hung for {0} s: {1}; longest page begun before it was known {2} s, after {3} ms", HANGS.toSeconds(), visits.table(),
                    longest(visits.all()).toSeconds(), longest(sinceKnown).toMillis());
            assertThat(sinceKnown).hasSizeGreaterThan(READERS).allSatisfy(DatabaseCrashIT::saysAtOnceThatItIsAway);
            assertThat(visits.all()).allSatisfy(visit -> assertThat(visit.status()).as(visit.body()).isIn(200, 503));
            assertThat(visits.refused()).allSatisfy(DatabaseCrashIT::isASentence);
            assertThat(PortalSession.as("consumer").get("/card/" + card).body()).contains("Still here");
        }
    }

    private static void saysAtOnceThatItIsAway(Visit page) {
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.took()).isLessThan(Duration.ofSeconds(5));
    }

    private static void isASentence(Visit refused) {
        if (refused.what().equals(PAGE)) {
            assertThat(refused.header("Retry-After")).isNotEmpty();
            assertThat(refused.body()).contains("database").doesNotContain("Exception").doesNotContain("Payara").doesNotContain("SQL");
        }
    }

    private static Duration longest(List<Visit> visits) {
        return visits.stream().map(Visit::took).max(Duration::compareTo).orElse(Duration.ZERO);
    }
}
