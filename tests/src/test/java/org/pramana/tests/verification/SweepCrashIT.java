package org.pramana.tests.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.verification.Team.counts;
import static org.pramana.tests.verification.Team.number;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pramana.tests.MailWindow;

/** The server dies in the middle of a sweep (behaviour.md §19, 12; faults F1 and F3). */
class SweepCrashIT {

    private static final int CARDS = 20_000;
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

        long seed = System.nanoTime();
        int deathAfter = 1 + new Random(seed).nextInt(CARDS * 3 / 4);
        long run = team.sweep("{\"override\": true}");
        PortalServer server = PortalServer.underTest();
        while (number("select coalesce(sum(looked_at), 0) from sweep_range where run_id = " + run) < deathAfter) {
            Thread.sleep(20);
        }
        server.kill();
        assertThat(number("select count(*) from sweep_run where state = 'RUNNING' and id = " + run)).as("killed in the middle, seed %d", seed).isEqualTo(1);
        invariants(run);
        restartAndWait(server, run);

        assertThat(counts("select state, 1 from sweep_run where id = " + run)).as("seed %d", seed).isEqualTo(Map.of("COMPLETED", 1));
        assertThat(totals(run)).as("seed %d", seed).isEqualTo(unbroken);
        assertThat(number("select attempts from sweep_run where id = " + run)).isEqualTo(2);
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

    private static void restartAndWait(PortalServer server, long run) throws IOException, InterruptedException, SQLException {
        server.start();
        Instant end = Instant.now().plus(Duration.ofSeconds(120));
        while (number("select count(*) from sweep_run where state = 'RUNNING' and id = " + run) == 1 && Instant.now().isBefore(end)) {
            Thread.sleep(250);
        }
    }
}
