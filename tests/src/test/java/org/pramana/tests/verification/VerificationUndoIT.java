package org.pramana.tests.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.api.ApiClient.object;
import static org.pramana.tests.verification.Team.change;
import static org.pramana.tests.verification.Team.number;
import static org.pramana.tests.verification.Team.ok;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever verified a card by a slip of the finger takes that back, and it is as it was. */
class VerificationUndoIT extends SweptTeams {

    private Team team;

    @BeforeEach
    void aTeam() {
        team = founded("undo");
    }

    @Test
    void theCardIsAsItWasAndCanBeVerifiedAgain() throws SQLException {
        String card = overdueAndDoubted();
        JsonObject before = trust(card);
        assertThat(before.getString("state")).isEqualTo("NEEDS_VERIFICATION");
        String responsible = team.tasks().keySet().iterator().next();
        long cycle = cycle(card);

        verify(card);
        assertThat(trust(card).getString("state")).isEqualTo("VERIFIED");
        assertThat(team.tasks()).isEmpty();
        assertThat(team.member(0).delete("/cards/" + card + "/verification").statusCode()).isEqualTo(204);

        assertThat(trust(card)).isEqualTo(before);
        assertThat(cycle(card)).isEqualTo(cycle);
        assertThat(team.tasks()).containsEntry(responsible, 1);
        assertThat(ok(team.member(0).get("/cards/" + card + "/requests")).getJsonArray("items")).hasSize(1);
        assertThat(number("select count(*) from outbox o join card c on c.id = o.card_id where o.kind = 'REQUEST_DONE' and c.slug = '" + card + "'")).as("nobody is told").isZero();
        assertThat(team.member(0).get("/cards/" + card + "/why").body()).contains("took the verification back");
        assertThat(team.member(0).delete("/cards/" + card + "/verification").statusCode()).as("once").isEqualTo(409);

        verify(card);
        assertThat(trust(card).getString("state")).isEqualTo("VERIFIED");
        assertThat(cycle(card)).isEqualTo(cycle + 1);
    }

    @Test
    void nobodyElseTakesItBackAndNothingThatHappenedSinceIsLost() throws SQLException {
        String card = overdueAndDoubted();
        verify(card);
        assertThat(team.member(1).delete("/cards/" + card + "/verification").statusCode()).as("a colleague").isEqualTo(409);
        ok(team.member(1).post("/cards/" + card + "/flags", "{\"text\": \"it is still wrong\"}"));
        assertThat(team.member(0).delete("/cards/" + card + "/verification").statusCode()).as("after the flag").isEqualTo(409);
        assertThat(trust(card).getString("state")).isEqualTo("NEEDS_VERIFICATION");
    }

    @Test
    void afterTenMinutesItStands() throws SQLException {
        String card = overdueAndDoubted();
        verify(card);
        change("update verification_former r join card c on c.id = r.card_id set r.at = r.at - interval 10 minute where c.slug = '" + card + "'");
        assertThat(team.member(0).delete("/cards/" + card + "/verification").statusCode()).isEqualTo(409);
        assertThat(trust(card).getString("state")).isEqualTo("VERIFIED");
    }

    private String overdueAndDoubted() throws SQLException {
        String card = team.card("Slip of " + team.name);
        team.dueOn(card, OVERDUE);
        ok(team.member(2).post("/cards/" + card + "/requests", "{\"text\": \"is that so?\"}"));
        return card;
    }

    private void verify(String card) {
        ok(team.member(0).post("/cards/" + card + "/verification", "{\"version\": 1}"));
    }

    private JsonObject trust(String card) {
        return object(team.member(0).get("/cards/" + card + "/trust"));
    }

    private static long cycle(String card) throws SQLException {
        return number("select cycle_no from card where slug = '" + card + "'");
    }
}
