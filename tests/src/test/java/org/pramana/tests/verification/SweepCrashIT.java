package org.pramana.tests.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.verification.Team.counts;
import static org.pramana.tests.verification.Team.number;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pramana.tests.MailWindow;

/** The server dies in the middle of a sweep (behaviour.md §19, 12; faults F1 and F3). */
class SweepCrashIT {

    private static final int CARDS = 20_000;
    /** How often it dies, each time at a moment drawn by lot: {@code -Dpramana.test.kills=100} for a night, {@code -Dpramana.test.seed} to see one again. */
    private static final int KILLS = Integer.getInteger("pramana.test.kills", 3);
    private static final LocalDate OVERDUE = LocalDate.now().minusDays(8);

    private Team team;

    @BeforeEach
    void twentyThousandCards() throws SQLException {
        team = Team.founded("crash");
        team.cardsDue(CARDS, OVERDUE, team.name);
    }

    @AfterEach
    void gone() throws SQLException {
        team.leave();
    }

    @Test
    void example12_aSweepThatWasKilledGoesOnByItselfToTheSameTotalsAndNothingIsDoneTwice() throws Exception {
        long rehearsal = team.sweep("{\"dryRun\": true}");
        assertThat(team.ended(rehearsal).getString("state")).isEqualTo("COMPLETED");
        Map<String, Integer> unbroken = totals(rehearsal);

        long seed = Long.getLong("pramana.test.seed", System.nanoTime());
        int[] deaths = new Random(seed).ints(KILLS, 1, CARDS * 6 / 10).sorted().toArray();
        long run = team.sweep("{\"override\": true}");
        for (int attempt = 1; attempt <= KILLS; attempt++) {
            PortalServer server = PortalServer.underTest();
            while (lookedAt(run) < deaths[attempt - 1] || attempts(run) < attempt) {
                assertThat(isRunning(run)).as("killed in the middle, seed %d, death %d of %s", seed, attempt, Arrays.toString(deaths)).isTrue();
                Thread.sleep(20);
            }
            server.kill();
            assertThat(isRunning(run)).as("killed in the middle, seed %d", seed).isTrue();
            invariants(run);
            server.start();
        }
        waitFor(run);

        assertThat(counts("select state, 1 from sweep_run where id = " + run)).as("seed %d", seed).isEqualTo(Map.of("COMPLETED", 1));
        assertThat(totals(run)).as("seed %d", seed).isEqualTo(unbroken);
        assertThat(attempts(run)).isEqualTo(KILLS + 1);
        invariants(run);
        assertThat(team.tasks().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(CARDS);
        assertThat(number("select max(n) - min(n) from (select count(*) n from task t join card c on c.id = t.card_id where c.slug like '" + team.name + "-%' group by t.assignee_id) s"))
                .as("the turn went on where it was")
                .isLessThanOrEqualTo(1);
        assertThat(number("select count(*) from outbox where run_id = " + run + " and card_id in (select id from card where slug like '" + team.name + "-%')")).isEqualTo(CARDS);

        Invariants.hold(run);

        MailWindow.forgetAll();
        team.admin.post("/mail/digests", "");
        for (int member = 0; member < 3; member++) {
            assertThat(MailWindow.waitForMailsTo(team.address(member), 1, Duration.ofSeconds(60))).hasSize(1);
        }
    }

    private static Map<String, Integer> totals(long run) throws SQLException {
        return counts("select concat(kind, ' ', stage), count(*) from sweep_decision where run_id = " + run + " group by 1");
    }

    /** Whatever is there is there once: a decision and its effects are one commit. */
    private void invariants(long run) throws SQLException {
        String cards = "(select id from card where slug like '" + team.name + "-%')";
        long decided = number("select count(*) from sweep_decision where run_id = " + run + " and card_id in " + cards);
        assertThat(number("select count(*) from task where opened_run = " + run + " and card_id in " + cards)).isEqualTo(decided);
        assertThat(number("select count(*) from card_event where kind = 'EXPIRED' and card_id in " + cards)).isEqualTo(decided);
        assertThat(number("select count(distinct card_id) from sweep_decision where run_id = " + run + " and card_id in " + cards)).isEqualTo(decided);
    }

    private static void waitFor(long run) throws InterruptedException, SQLException {
        Instant end = Instant.now().plus(Duration.ofSeconds(120));
        while (isRunning(run) && Instant.now().isBefore(end)) {
            Thread.sleep(250);
        }
    }

    private static boolean isRunning(long run) throws SQLException {
        return number("select count(*) from sweep_run where state = 'RUNNING' and id = " + run) == 1;
    }

    private static long lookedAt(long run) throws SQLException {
        return number("select coalesce(sum(looked_at), 0) from sweep_range where run_id = " + run);
    }

    private static long attempts(long run) throws SQLException {
        return number("select attempts from sweep_run where id = " + run);
    }
}
