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
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pramana.tests.MailWindow;

/**
 * The server dies in the middle of a sweep, at moments drawn by lot (behaviour.md §19, 12; faults F1, F2 and F3): once among 20,000 cards, because each death costs a
 * start of the server; {@link SweepCutOffIT} has more moments. By hand, for the large one, {@code -Dpramana.test.cards=100000 -Dpramana.test.kills=10};
 * {@code -Dpramana.test.seed} to see one again.
 */
class SweepCrashIT {

    private static final int CARDS = Integer.getInteger("pramana.test.cards", 20_000);
    private static final int KILLS = Integer.getInteger("pramana.test.kills", 1);
    private static final int RANGES = 2;
    /** So many cards are one transaction of the server under test (PRAMANA_SWEEP_PAGE of ./test). */
    private static final int PAGE = 500;
    private static final LocalDate OVERDUE = LocalDate.now().minusDays(8);

    private Team team;

    @BeforeEach
    void manyCards() throws SQLException {
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
        Random dice = new Random(seed);
        int[] deaths = dice.ints(KILLS, 0, CARDS * 7 / 10).sorted().toArray();
        String lot = "seed " + seed + ", deaths at " + Arrays.toString(deaths);
        long run = team.sweep("{\"override\": true}");
        for (int attempt = 1; attempt <= KILLS; attempt++) {
            int death = deaths[attempt - 1];
            int resumed = attempt;
            PortalServer server = PortalServer.underTest();
            until(Duration.ofSeconds(60), "resumed by itself within a minute, attempt " + attempt + ", " + lot, () -> !isRunning(run) || attempts(run) >= resumed);
            until(Duration.ofSeconds(60), "goes on, " + lot, () -> !isRunning(run) || lookedAt(run) >= death);
            Thread.sleep(dice.nextInt(100)); // somewhere in a page
            server.kill();
            assertThat(isRunning(run)).as("killed in the middle, death %d, %s", attempt, lot).isTrue();
            assertThat(number("select count(*) from BATCH_EXECUTIONINSTANCEDATA e join sweep_run r on r.execution_id = e.jobexecid where e.batchstatus = 'STARTED' and r.id = " + run))
                    .as("F3: the batch runtime believes that it goes on, for ever")
                    .isLessThanOrEqualTo(1);
            nothingByHalves(run, lot);
            server.start();
        }
        until(Duration.ofMinutes(3), "ends, " + lot, () -> !isRunning(run));

        assertThat(counts("select state, 1 from sweep_run where id = " + run)).as(lot).isEqualTo(Map.of("COMPLETED", 1));
        assertThat(totals(run)).as(lot).isEqualTo(unbroken);
        assertThat(attempts(run)).isEqualTo(KILLS + 1);
        nothingByHalves(run, lot);
        // what was begun and not committed has taken numbers, and the statement that was at work had more of them in store
        assertThat(number("select max(id) - min(id) + 1 - count(*) from sweep_decision where stage <> '' and run_id = " + run))
                .as("F2: a death costs each range the page it was at, %s", lot)
                .isLessThanOrEqualTo(2 * RANGES * PAGE * KILLS);
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

    /** Whatever is there is there once: a decision, its effects and the checkpoint are one commit (F2). */
    private void nothingByHalves(long run, String lot) throws SQLException {
        String cards = "(select id from card where slug like '" + team.name + "-%')";
        long decided = number("select count(*) from sweep_decision where run_id = " + run + " and card_id in " + cards);
        assertThat(number("select count(*) from task where opened_run = " + run + " and card_id in " + cards)).as(lot).isEqualTo(decided);
        assertThat(number("select count(*) from card_event where kind = 'EXPIRED' and card_id in " + cards)).as(lot).isEqualTo(decided);
        assertThat(number("select count(*) from outbox where run_id = " + run + " and card_id in " + cards)).as(lot).isEqualTo(decided);
        assertThat(number("select count(distinct card_id) from sweep_decision where run_id = " + run + " and card_id in " + cards)).as(lot).isEqualTo(decided);
        assertThat(number("select count(*) from sweep_decision d join sweep_range r on r.run_id = d.run_id and d.card_id between r.first_card and r.last_card where d.run_id = " + run
                        + " and d.stage <> '' and d.card_id > r.reached_card"))
                .as("nothing past a checkpoint, %s", lot)
                .isZero();
        assertThat(number("select count(*) from card c join sweep_range r on r.run_id = " + run + " and c.id between r.first_card and r.reached_card where c.id in " + cards
                        + " and not exists (select 1 from sweep_decision d where d.run_id = r.run_id and d.card_id = c.id)"))
                .as("nothing skipped before it, %s", lot)
                .isZero();
    }

    private static void until(Duration patience, String what, BooleanSupplier there) throws InterruptedException {
        Instant end = Instant.now().plus(patience);
        while (!there.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(end);
            Thread.sleep(10);
        }
    }

    private static boolean isRunning(long run) {
        return count("select count(*) from sweep_run where state = 'RUNNING' and id = " + run) == 1;
    }

    private static long lookedAt(long run) {
        return count("select coalesce(sum(looked_at), 0) from sweep_range where run_id = " + run);
    }

    private static long attempts(long run) {
        return count("select attempts from sweep_run where id = " + run);
    }

    private static long count(String select) {
        try {
            return number(select);
        } catch (SQLException failed) {
            throw new IllegalStateException(select, failed);
        }
    }
}
