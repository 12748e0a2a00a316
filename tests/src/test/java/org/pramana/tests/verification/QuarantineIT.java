package org.pramana.tests.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.verification.Team.change;
import static org.pramana.tests.verification.Team.number;
import static org.pramana.tests.verification.Team.ok;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fault F22: a card or a rule that cannot be decided by is left alone and listed, with what somebody can do about it; the others have their night. */
class QuarantineIT extends SweptTeams {

    private Team team;
    private Team others;

    @BeforeEach
    void twoTeams() throws SQLException {
        team = founded("quarantine");
        others = founded("others");
        others.cardsDue(3, OVERDUE, others.name);
    }

    @Test
    void aPoisonedCardIsListedAndTheOthersAreDecided() throws SQLException {
        team.cardsDue(1, OVERDUE, "poison-" + team.name);
        poison();

        JsonObject run = team.ended(team.sweep(TODAY));
        assertThat(run.getString("state")).isEqualTo("COMPLETED");
        assertThat(run.getJsonObject("run").getInt("failed")).isEqualTo(1);
        assertThat(failures(run)).singleElement().satisfies(card -> assertThat(card.getString("reason")).contains("nobody knows since when"));
        assertThat(tasks(others)).isEqualTo(3);
    }

    @Test
    void moreThanFiftyPoisonedCardsEndTheSweepAndItSaysWhatIsWrongWithTheFirst() throws SQLException {
        team.cardsDue(51, OVERDUE, "poison-" + team.name);
        poison();

        long id = team.sweep(TODAY);
        change("update sweep_run set attempts = 3 where id = " + id); // or the watch would try again, in the middle of other tests
        JsonObject run = team.ended(id);
        assertThat(run.getString("state")).isEqualTo("FAILED");
        assertThat(run.getJsonObject("run").getString("message")).startsWith("More than 50 cards cannot be decided about").contains("nobody knows since when");
        assertThat(number("select count(*) from sweep_decision where run_id = " + id)).as("nothing by halves").isZero();
    }

    @Test
    void aRuleThatCannotBeReadCostsItsCardsTheNightAndNobodyElseAnything() throws SQLException {
        String slug = team.card("Under a broken rule " + team.name);
        team.dueOn(slug, OVERDUE);
        team.cardsDue(1, OVERDUE, team.name);
        team.rule("REMIND_BEFORE", "soon");
        int policy = (int) number("select number from policy where state = 'ACTIVE'");

        JsonObject run = team.ended(team.sweep(TODAY));
        assertThat(run.getString("state")).isEqualTo("COMPLETED");
        assertThat(run.getJsonObject("run").getInt("policy")).isEqualTo(policy);
        assertThat(tasks(others)).isEqualTo(3);
        assertThat(tasks(team)).isZero();
        assertThat(failures(run)).hasSize(2).allSatisfy(card -> {
            assertThat(card.getString("reason")).startsWith("Left alone.").contains(team.name, "Warned, before the check", "“soon”", "Begin a new draft from policy " + policy);
            assertThat(card.getJsonObject("rule").getInt("policy")).isEqualTo(policy);
        });

        assertThat(ok(team.member(0).get("/cards/" + slug + "/trust")).getString("state")).as("its page is read as before").isEqualTo("NEEDS_VERIFICATION");
        JsonObject version = ok(team.admin.get("/policies/" + policy));
        assertThat(version.getJsonArray("unreadable").getJsonObject(0).getString("value")).isEqualTo("soon");
        JsonObject draft = ok(team.admin.post("/policies", "{\"name\": \"Set right\", \"basedOn\": %d}".formatted(policy)));
        assertThat(draft.getJsonArray("unreadable")).as("what a draft begins with can be read").isEmpty();
        ok204(team.admin.delete("/policies/" + draft.getJsonObject("line").getInt("number")).statusCode());

        change("update policy_rule_setting s join policy_rule r on r.id = s.rule_id set s.value = '20, 4' where r.name = '" + team.name + "'");
        change("update access_epoch set epoch = epoch + 1");
        assertThat(failures(team.ended(team.sweep(TODAY)))).isEmpty();
        assertThat(tasks(team)).as("the next night decides about them").isEqualTo(2);
    }

    @Test
    void aDecisionNamesTheRuleThatHeld() throws SQLException {
        String slug = team.card("Under a rule " + team.name);
        team.dueOn(slug, OVERDUE);
        team.rule("NAG_AFTER", "3, 9");
        int policy = (int) number("select number from policy where state = 'ACTIVE'");

        long run = team.sweep(TODAY);
        team.ended(run);
        JsonObject rule = ok(team.admin.get("/sweeps/" + run + "/decisions?q=" + team.name)).getJsonArray("items").getJsonObject(0).getJsonObject("rule");
        assertThat(rule.getString("name")).isEqualTo(team.name);
        assertThat(rule.getInt("policy")).isEqualTo(policy);
        assertThat(rule.getString("words")).contains("policy " + policy, team.name);
        assertThat(team.member(0).get("/cards/" + slug + "/why").body()).contains("\"name\":\"" + team.name + "\"");

        String csv = team.admin.get("/sweeps/" + run + "/decisions.csv?q=" + team.name).body();
        assertThat(csv.lines()).hasSize(2).last().asString().contains("," + policy + ",", team.name);
        assertThat(team.admin.get("/sweeps/" + run + "/decisions.csv?q=" + others.name).body().lines().skip(1)).hasSize(3).allMatch(line -> line.contains(",EXPIRE,"));
        assertThat(ok(team.admin.get("/sweeps/" + run + "/decisions?q=" + others.name)).getJsonArray("items").getValuesAs(JsonObject.class))
                .as("no rule speaks of these").allMatch(decision -> decision.isNull("rule"));
    }

    private void poison() throws SQLException {
        change("update card set verified_on = null, verified_by = null, verified_version = null, due_on = null, published_at = null where slug like 'poison-" + team.name + "-%'");
    }

    private List<JsonObject> failures(JsonObject run) {
        return ok(team.admin.get("/sweeps/" + run.getJsonNumber("id") + "/decisions?kind=ERROR")).getJsonArray("items").getValuesAs(JsonObject.class);
    }

    private static int tasks(Team of) throws SQLException {
        return of.tasks().values().stream().mapToInt(Integer::intValue).sum();
    }

    private static void ok204(int status) {
        assertThat(status).isEqualTo(204);
    }
}
