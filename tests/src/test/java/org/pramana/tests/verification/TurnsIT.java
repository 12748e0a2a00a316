package org.pramana.tests.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.verification.Team.change;
import static org.pramana.tests.verification.Team.number;
import static org.pramana.tests.verification.Team.ok;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is asked, and who after them (behaviour.md §4), from the server itself. */
class TurnsIT {

    private static final LocalDate OVERDUE = LocalDate.now().minusDays(8);
    private static final String TODAY = "{\"override\": true}";

    private Team team;

    @BeforeEach
    void aTeam() {
        team = Team.founded("turns");
    }

    @AfterEach
    void gone() throws SQLException {
        team.leave();
    }

    @Test
    void whatNobodyDoesGoesToTheNextMemberAndAfterARoundToTheOwners() throws SQLException {
        overdue(3);
        team.ended(team.sweep(TODAY));
        assertThat(team.tasks().values()).containsExactly(1, 1, 1);

        assertThat(handovers(after(4))).as("not before five working days").isZero();
        long run = after(4);
        assertThat(handovers(run)).isEqualTo(3);
        assertThat(team.tasks().values()).as("everybody gave one and got one").containsExactly(1, 1, 1);
        assertThat(number("select count(*) from card_event e join card c on c.id = e.card_id where e.kind = 'HANDED_OVER' and c.title like '%" + team.name + "'")).isEqualTo(3);
        assertThat(number("select count(*) from outbox where stage = 'HANDOVER' and run_id = " + run)).isEqualTo(3);
        assertThat(handovers(after(0))).as("the same day again").isZero();

        assertThat(handovers(after(8))).isEqualTo(3);
        assertThat(escalated()).as("not while somebody has not had it").isZero();
        assertThat(handovers(after(8))).isZero();
        assertThat(escalated()).as("of three cards two owners each; the third is asked").isEqualTo(6);
        assertThat(number("select count(*) from task t join card c on c.id = t.card_id where t.round_done_on is not null and c.title like '%" + team.name + "'")).isEqualTo(3);
        change("update card set due_on = due_on - interval 8 day where title like '%" + team.name + "'");
        assertThat(handovers(after(30))).as("one round, and no more").isZero();
        assertThat(escalated()).as("after two weeks they would hear of it anyway, and have").isEqualTo(6);
    }

    @Test
    void aRehearsedSweepHandsNothingOver() throws SQLException {
        overdue(1);
        team.ended(team.sweep(TODAY));
        Map<String, Integer> before = team.tasks();

        daysPass(8);
        long run = team.sweep("{\"override\": true, \"dryRun\": true}");
        team.ended(run);

        assertThat(number("select count(*) from sweep_decision where kind = 'HANDOVER' and not applied and run_id = " + run)).isEqualTo(1);
        assertThat(team.tasks()).isEqualTo(before);
    }

    @Test
    void whatIsToBeClaimedIsNobodysUntilSomebodyTakesIt() throws SQLException {
        team.rule("ASSIGNMENT", "CLAIM");
        overdue(2);
        team.ended(team.sweep(TODAY));
        assertThat(team.tasks()).isEqualTo(Map.of("-", 2));
        assertThat(number("select count(*) from outbox o join card c on c.id = o.card_id where o.stage = 'TASK' and c.title like '%" + team.name + "'")).as("two cards, three members").isEqualTo(6);

        JsonObject line = ok(team.member(1).get("/tasks")).getJsonArray("items").getJsonObject(0);
        assertThat(line.getBoolean("unclaimed")).isTrue();
        assertThat(line.getString("openTo")).isEqualTo(team.name);
        long task = line.getJsonNumber("id").longValue();
        assertThat(team.member(1).post("/tasks/" + task + "/take", "{}").statusCode()).isEqualTo(204);
        var late = team.member(2).post("/tasks/" + task + "/take", "{}");
        assertThat(late.statusCode()).as(late.body()).isEqualTo(404); // it is not theirs to see any more
        assertThat(team.tasks()).isEqualTo(Map.of("-", 1, team.logins.get(1), 1));
        assertThat(ok(team.member(2).get("/tasks")).getInt("total")).isEqualTo(1);

        team.ended(team.sweep(TODAY));
        assertThat(team.tasks()).as("a second sweep of the day leaves both").isEqualTo(Map.of("-", 1, team.logins.get(1), 1));
        after(7); // three working days are over, whatever the weekday
        assertThat(team.tasks()).as("then it is somebody's turn").doesNotContainKey("-");
        assertThat(number("select count(*) from task t join card c on c.id = t.card_id where t.closed_at is null and t.group_id is not null and c.title like '%" + team.name + "'")).isZero();
    }

    @Test
    void whoIsNotOfTheGroupCannotTakeIt() throws SQLException {
        team.rule("ASSIGNMENT", "CLAIM");
        overdue(1);
        team.ended(team.sweep(TODAY));
        long task = number("select t.id from task t join card c on c.id = t.card_id where t.closed_at is null and c.title like '%" + team.name + "'");

        assertThat(org.pramana.tests.api.ApiClient.as("creator").post("/tasks/" + task + "/take", "{}").statusCode()).isEqualTo(404);
        assertThat(team.tasks()).isEqualTo(Map.of("-", 1));
    }

    @Test
    void whereAllAreAskedEverybodySeesItAndOneVerificationClosesItForAll() throws SQLException {
        team.rule("ASSIGNMENT", "ALL");
        String slug = overdue(1).get(0);
        team.ended(team.sweep(TODAY));

        for (int member = 0; member < 3; member++) {
            assertThat(ok(team.member(member).get("/tasks")).getInt("total")).isEqualTo(1);
        }
        ok(team.member(2).post("/cards/" + slug + "/verification", "{\"version\": 1}"));
        for (int member = 0; member < 3; member++) {
            assertThat(ok(team.member(member).get("/tasks")).getInt("total")).isZero();
        }
    }

    /** Lines about the team's cards for those who own the collection. */
    private long escalated() throws SQLException {
        return number("select count(*) from outbox o join card c on c.id = o.card_id where o.kind = 'ESCALATION' and o.stage = 'ESC1' and c.title like '%" + team.name + "'");
    }

    private long after(int days) throws SQLException {
        daysPass(days);
        long run = team.sweep(TODAY);
        assertThat(team.ended(run).getString("state")).isEqualTo("COMPLETED");
        return run;
    }

    /** For the team's tasks alone: the other tests' cards know nothing of it. */
    private void daysPass(int days) throws SQLException {
        change(("update task t join card c on c.id = t.card_id set t.opened_at = t.opened_at - interval %1$d day, t.asked_on = t.asked_on - interval %1$d day,"
                        + " t.offered_until = t.offered_until - interval %1$d day where t.closed_at is null and c.title like '%%%2$s'").formatted(days, team.name));
    }

    private long handovers(long run) throws SQLException {
        return number("select count(*) from sweep_decision d join card c on c.id = d.card_id where d.kind = 'HANDOVER' and d.applied and c.title like '%" + team.name + "' and d.run_id = " + run);
    }

    private List<String> overdue(int count) throws SQLException {
        List<String> slugs = new ArrayList<>();
        for (int card = 0; card < count; card++) {
            String slug = team.card("Card %d of %s".formatted(card, team.name));
            team.dueOn(slug, OVERDUE);
            slugs.add(slug);
        }
        return slugs;
    }
}
