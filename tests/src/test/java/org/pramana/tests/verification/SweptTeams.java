package org.pramana.tests.verification;

import static org.pramana.tests.verification.Team.number;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Tests that sweep the cards of teams of their own: after each the invariants hold for its sweeps, while the cards are there, and then the teams go. */
abstract class SweptTeams {

    /** Far enough past for every card to be a week overdue, whatever the weekday. */
    static final LocalDate OVERDUE = LocalDate.now().minusDays(8);

    static final String TODAY = "{\"override\": true}";

    private final Deque<Team> teams = new ArrayDeque<>();
    private long firstRun;

    @BeforeEach
    void nothingIsSweptYet() throws SQLException {
        firstRun = number("select coalesce(max(id), 0) + 1 from sweep_run");
    }

    Team founded(String purpose) {
        Team team = Team.founded(purpose);
        teams.push(team);
        return team;
    }

    @AfterEach
    void gone() throws SQLException {
        try {
            Invariants.hold(firstRun);
        } finally {
            while (!teams.isEmpty()) {
                teams.pop().leave();
            }
        }
    }
}
