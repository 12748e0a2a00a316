package org.pramana.tests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.verification.Team.change;
import static org.pramana.tests.verification.Team.counts;
import static org.pramana.tests.verification.Team.number;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pramana.tests.verification.PortalServer;
import org.pramana.tests.verification.Team;

/**
 * The server was off for three nights (behaviour.md §19, 14; fault F17). The nights pass by moving what the ledger remembers three days back; everything
 * else is a server that is ended and started.
 */
class MissedNightCrashIT {

    private static final LocalDate DUE = LocalDate.now().minusDays(2);

    private Team team;
    private String card;

    @BeforeEach
    void threeQuietNights() throws SQLException {
        team = Team.founded("night");
        card = team.card("A night out");
        team.ended(team.sweep("{}"));
        change("update sweep_run set as_of = as_of - interval 3 day, started_at = started_at - interval 3 day, ended_at = ended_at - interval 3 day where not dry_run");
        team.dueOn(card, DUE);
    }

    @AfterEach
    void leave() throws SQLException {
        team.leave();
    }

    @Test
    void example14_missedNightsAreMadeUpForByOneRunWhenTheServerStartsAndByNoneAfterwards() throws Exception {
        long before = runs();
        PortalServer server = PortalServer.underTest();
        server.kill();
        server.start();
        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        while (number("select count(*) from sweep_run where id > " + before + " and state = 'COMPLETED'") == 0 && Instant.now().isBefore(end)) {
            Thread.sleep(250);
        }

        assertThat(counts("select concat(state, ' ', as_of, ' ', requested_by), count(*) from sweep_run where id > " + before + " group by 1"))
                .as("one run for all three nights")
                .isEqualTo(Map.of("COMPLETED " + LocalDate.now() + " timer, for a night that was missed", 1));
        assertThat(counts("select date(e.at), count(*) from card_event e join card c on c.id = e.card_id where e.kind = 'EXPIRED' and c.slug = '" + card + "' group by 1"))
                .as("the event is dated by the day it was due, not by the night that found it")
                .hasSize(1)
                .doesNotContainKey(LocalDate.now().toString());
        assertThat(number("select count(*) from task t join card c on c.id = t.card_id where c.slug = '" + card + "'")).isOne();

        long after = runs();
        PortalServer again = PortalServer.underTest();
        again.kill();
        again.start();
        // the catch-up comes five seconds after the start; the watch that follows it shows that those have passed
        Thread.sleep(10_000);
        assertThat(runs()).as("once").isEqualTo(after);
    }

    private static long runs() throws SQLException {
        return number("select coalesce(max(id), 0) from sweep_run");
    }
}
