package org.pramana.tests.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.verification.Team.change;
import static org.pramana.tests.verification.Team.counts;
import static org.pramana.tests.verification.Team.number;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pramana.tests.Sandbox;

/**
 * Every connection of the portal to its database ends at a moment drawn by lot, in the middle of a sweep: what the database sees when a server dies (faults F1, F2),
 * ten times in the time of one start of a server. The death itself, and that nobody has to ask for going on, is {@link SweepCrashIT}'s.
 * {@code -Dpramana.test.cuts} for more of them, {@code -Dpramana.test.seed} to see one again.
 */
class SweepCutOffIT {

    private static final int CUTS = Integer.getInteger("pramana.test.cuts", 10);
    /** Two pages of the sweep. */
    private static final int CARDS = 1_000;
    private static final LocalDate OVERDUE = LocalDate.now().minusDays(8);
    /** Until then the server's pool may hand out a connection that is gone (30-database.asadmin). */
    private static final Duration POOL_LOOKS_AGAIN = Duration.ofMillis(1_200);

    private Team team;

    @BeforeEach
    void aTeam() {
        team = Team.founded("cut");
    }

    @AfterEach
    void gone() throws SQLException {
        team.leave();
    }

    @Test
    void aSweepThatIsCutOffAnywhereComesToTheSameEndAndNothingIsDoneTwice() throws Exception {
        long seed = Long.getLong("pramana.test.seed", System.nanoTime());
        Random dice = new Random(seed);
        List<String> moments = new ArrayList<>();
        long first = number("select coalesce(max(id), 0) + 1 from sweep_run");
        long undisturbed = sweep("whole", Long.MAX_VALUE);

        for (int cut = 1; cut <= CUTS; cut++) {
            long moment = dice.nextLong(undisturbed);
            moments.add(moment + " of " + undisturbed + " ms");
            sweep("cut " + cut + ", seed " + seed + ", " + moments, moment);
        }

        assertThat(number("select count(*) from sweep_run where attempts > 1 and id >= " + first)).as("some were cut off while they ran: %s", moments).isPositive();
    }

    /** One sweep of cards of its own, cut off after so many milliseconds; returns how long it took. */
    private long sweep(String lot, long moment) throws Exception {
        String prefix = team.name + "-" + Long.toString(System.nanoTime(), 36);
        team.cardsDue(CARDS, OVERDUE, prefix);
        String cards = "(select id from card where slug like '" + prefix + "-%')";

        Instant began = Instant.now();
        long run = team.sweep("{\"override\": true}");
        if (moment != Long.MAX_VALUE) {
            Thread.sleep(Math.max(0, moment - Duration.between(began, Instant.now()).toMillis()));
            cutOff();
            nothingByHalves(run, cards, lot);
            Thread.sleep(POOL_LOOKS_AGAIN.toMillis());
        }
        completed(run, lot);
        long took = Duration.between(began, Instant.now()).toMillis();

        nothingByHalves(run, cards, lot);
        assertThat(number("select count(*) from sweep_decision where run_id = " + run + " and card_id in " + cards)).as("every card, %s", lot).isEqualTo(CARDS);
        Invariants.hold(run);
        change("delete from card where id in " + cards);
        return took;
    }

    /** All sessions of the portal's account but this one. */
    private static void cutOff() throws SQLException {
        try (Connection database = Sandbox.database(); Statement statement = database.createStatement()) {
            List<Long> sessions = new ArrayList<>();
            try (ResultSet row = statement.executeQuery("select id from information_schema.processlist where id <> connection_id()")) {
                while (row.next()) {
                    sessions.add(row.getLong(1));
                }
            }
            assertThat(sessions).isNotEmpty();
            for (long session : sessions) {
                try {
                    statement.execute("kill " + session);
                } catch (SQLException gone) {
                    assertThat(gone.getErrorCode()).as("no such session").isEqualTo(1094);
                }
            }
        }
    }

    /** It would go on by itself half a minute later; asked to, it does at once. */
    private void completed(long run, String lot) throws Exception {
        Instant end = Instant.now().plus(Duration.ofSeconds(90));
        String state = state(run);
        while (!state.equals("COMPLETED")) {
            assertThat(Instant.now()).as("completed, is %s, %s", state, lot).isBefore(end);
            if (state.equals("FAILED")) {
                team.admin.post("/sweeps/" + run + "/resume", ""); // its own watch may be faster
            }
            Thread.sleep(50);
            state = state(run);
        }
    }

    private static String state(long run) throws SQLException {
        return counts("select state, 1 from sweep_run where id = " + run).keySet().iterator().next();
    }

    /** Of every decision all effects are there, once, or none is, wherever it was cut off: counted at one moment, for it may be going on already. */
    private static void nothingByHalves(long run, String cards, String lot) throws SQLException {
        Map<String, Integer> rows = counts(
                """
                select 'decisions', count(*) from sweep_decision where run_id = %1$d and card_id in %2$s
                 union all select 'cards', count(distinct card_id) from sweep_decision where run_id = %1$d and card_id in %2$s
                 union all select 'tasks', count(*) from task where opened_run = %1$d and card_id in %2$s
                 union all select 'events', count(*) from card_event where kind = 'EXPIRED' and card_id in %2$s
                 union all select 'news', count(*) from outbox where run_id = %1$d and card_id in %2$s"""
                        .formatted(run, cards));
        assertThat(rows.values()).as("%s, %s", rows, lot).containsOnly(rows.get("decisions"));
    }
}
