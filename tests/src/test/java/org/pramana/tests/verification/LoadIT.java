package org.pramana.tests.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.verification.Team.change;
import static org.pramana.tests.verification.Team.number;
import static org.pramana.tests.verification.Team.ok;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Weeks that fit (behaviour.md §9), by REST. */
class LoadIT {

    private Team team;
    private String expert;

    @BeforeEach
    void aTeamWhereOneHasItAll() throws SQLException {
        team = Team.founded("load");
        expert = team.logins.get(0);
        LocalDate friday = LocalDate.now().with(TemporalAdjusters.next(DayOfWeek.MONDAY)).plusWeeks(6).plusDays(4);
        team.cardsDue(50, friday, team.name);
        // 300 days: a spread of 10 % reaches four weeks back
        change("update card c join person p on p.login = '" + expert + "' set c.responsible_id = p.id, c.interval_days = 300, c.verified_on = c.due_on - interval 300 day where c.slug like '" + team.name + "-%'");
    }

    @AfterEach
    void gone() throws SQLException {
        team.leave();
    }

    @Test
    void whatIsAboveTheBudgetComesEarlierAndNothingLater() throws SQLException {
        JsonObject before = ok(team.admin.get("/load/" + expert));
        assertThat(before.getInt("shifts")).isEqualTo(30);
        assertThat(before.getInt("unfit")).isZero();
        assertThat(number("select count(distinct due_on) from card where slug like '" + team.name + "-%'")).as("a look changes nothing").isEqualTo(1);

        assertThat(ok(team.admin.post("/load/" + expert + "/levelling", "")).getInt("cards")).isEqualTo(30);
        JsonObject after = ok(team.admin.get("/load/" + expert));
        assertThat(after.getJsonArray("weeks")).isEqualTo(before.getJsonArray("levelled"));
        assertThat(after.getInt("shifts")).isZero();
        assertThat(number("select count(*) from card where slug like '" + team.name + "-%' and (due_on > verified_on + interval 300 day or due_on < verified_on + interval 270 day or cycle_no <> 1)")).isZero();
        assertThat(number("select count(*) from card_event e join card c on c.id = e.card_id where e.kind = 'LEVELLED' and c.slug like '" + team.name + "-%'")).isEqualTo(30);
    }

    @Test
    void levellingIsTakenBackWhereNobodyHasActedSince() throws SQLException {
        String dates = "select crc32(group_concat(c.due_on, '/', c.cycle_no order by c.id)) from card c where c.slug like '" + team.name + "-%'";
        long before = number(dates);
        assertThat(ok(team.admin.post("/load/" + expert + "/levelling", "")).getInt("cards")).isEqualTo(30);
        int batch = ok(team.admin.get("/load/" + expert + "/levelling")).getJsonArray("items").getJsonObject(0).getInt("id");
        assertThat(number(dates)).isNotEqualTo(before);
        String one = " where l.levelling_id = " + batch + " and c.id = (select min(m.card_id) from levelling_card m where m.levelling_id = " + batch + ")";
        change("update card c join levelling_card l on l.card_id = c.id set c.due_on = c.due_on - interval 1 day" + one);

        assertThat(ok(team.admin.delete("/load/" + expert + "/levelling/" + batch)).getInt("cards")).as("one was planned anew since").isEqualTo(29);
        change("update card c join levelling_card l on l.card_id = c.id set c.due_on = l.due_before" + one);
        assertThat(number(dates)).as("all others are due when they were").isEqualTo(before);
        assertThat(team.admin.delete("/load/" + expert + "/levelling/" + batch).statusCode()).isEqualTo(409);
    }

    @Test
    void theBudgetIsThePersons() {
        assertThat(ok(team.admin.put("/load/" + expert + "/budget", "{\"checks\": 5}")).getInt("unfit")).isGreaterThan(0);
        assertThat(ok(team.admin.get("/load/" + expert)).getInt("budget")).isEqualTo(5);
        assertThat(team.admin.put("/load/" + expert + "/budget", "{\"checks\": 0}").statusCode()).isBetween(400, 422);
    }

    @Test
    void whatAnAbsenceDoesAndWhatOnlyOnePersonCanVerify() throws SQLException {
        String path = "/load/" + expert + "/absence?from=" + LocalDate.now() + "&until=" + LocalDate.now().plusDays(90);
        JsonObject covered = ok(team.admin.get(path));
        assertThat(java.util.List.of(covered.getInt("due"), covered.getInt("covered"), covered.getInt("openTasks"))).isEqualTo(java.util.List.of(50, 50, 0));
        assertThat(ok(team.admin.get("/load/" + expert)).getInt("onlyTheirs")).isZero();

        change("update card_verifier v join card c on c.id = v.card_id join person p on p.login = '" + expert + "' set v.group_id = null, v.person_id = p.id where c.slug like '" + team.name + "-1%'");
        assertThat(ok(team.admin.get(path)).getInt("covered")).isEqualTo(39);
        assertThat(ok(team.admin.get("/load/" + expert)).getInt("onlyTheirs")).isEqualTo(11);
    }

    @Test
    void onHowManyPeopleItHangsIsSaidByCollectionAndTeamWithTheCards() throws SQLException {
        assertThat(factor("collections")).containsExactly(50, 3, 0, 0);

        change("update card_verifier v join card c on c.id = v.card_id join person p on p.login = '" + expert + "' set v.group_id = null, v.person_id = p.id where c.slug like '" + team.name + "-1%'");
        change("insert into card_verifier (card_id, position, group_id) select c.id, 2, g.id from card c join person_group g on g.group_key = '" + team.name + "' where c.slug = '" + team.name + "-10'");
        change("delete v from card_verifier v join card c on c.id = v.card_id where c.slug = '" + team.name + "-2'");
        assertThat(factor("collections")).as("eleven are theirs, one of them has a team behind them, and one has nobody").containsExactly(50, 0, 10, 1);
        assertThat(factor("teams")).containsExactly(39, 3, 0, 0);

        JsonObject cards = ok(team.admin.get("/bus-factor/cards?collection=" + team.name));
        assertThat(cards.getInt("total")).isEqualTo(11);
        assertThat(cards.getJsonArray("items").getJsonObject(0).isNull("person")).as("what nobody could verify comes first").isTrue();
        assertThat(cards.getJsonArray("items").getJsonObject(1).getString("person")).startsWith("ana");
        assertThat(ok(team.admin.get("/bus-factor/cards?team=" + team.name)).getInt("total")).isZero();

        change("update person set active = false where login in ('" + team.logins.get(1) + "', '" + team.logins.get(2) + "')");
        assertThat(factor("teams")).as("who has left can verify nothing").containsExactly(39, 1, 39, 0);
    }

    private java.util.List<Integer> factor(String of) {
        JsonObject factor = ok(team.admin.get("/bus-factor")).getJsonArray(of).getValuesAs(JsonObject.class).stream().filter(one -> one.getString("key").equals(team.name)).findFirst().orElseThrow();
        return java.util.List.of(factor.getInt("cards"), factor.getInt("fewest"), factor.getInt("onOne"), factor.getInt("onNobody"));
    }
}
