package org.pramana.tests.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.verification.Team.change;
import static org.pramana.tests.verification.Team.number;
import static org.pramana.tests.verification.Team.ok;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** "Price list 7 is out": its cards become due, the most-read first, so many a week; what it says is on the card and in the queue, and can be undone. */
class OccasionIT {

    private static final LocalDate TODAY = LocalDate.now();

    private Team team;
    private String tag;

    @BeforeEach
    void aTeam() {
        team = Team.founded("event");
        tag = "tag-" + team.name;
    }

    @AfterEach
    void gone() throws SQLException {
        team.leave();
    }

    @Test
    void theMostReadCardIsDueFirstAndTrustFollowsTheDayWithoutAnySweep() throws SQLException {
        String little = card("Little read", "");
        String much = card("Much read", "");
        read(much, 7);

        JsonObject plan = ok(team.admin.post("/events/preview", wish(1)));
        assertThat(plan.getInt("cards")).isEqualTo(2);
        assertThat(plan.getInt("people")).isEqualTo(1);
        assertThat(plan.getJsonArray("weeks")).hasSize(2);
        assertThat(plan.getJsonArray("first").getJsonObject(0).getString("slug")).isEqualTo(much);
        assertThat(sentence(much)).as("a preview changes nothing").doesNotContain("Price list");

        JsonObject event = ok(team.admin.post("/events", wish(1)));
        assertThat(event.getInt("open")).isEqualTo(2);
        assertThat(event.getString("raisedBy")).isNotBlank();
        assertThat(sentence(much)).contains("Verified").contains("“Price list 7 " + tag + "” came out").contains("to be checked by");
        assertThat(state(much, 0)).isEqualTo("VERIFIED");
        assertThat(state(much, 6)).as("good through its day").isEqualTo("VERIFIED");
        assertThat(state(much, 7)).isEqualTo("NEEDS_VERIFICATION");
        assertThat(state(little, 13)).isEqualTo("VERIFIED");
        assertThat(state(little, 14)).isEqualTo("NEEDS_VERIFICATION");
        assertThat(due(much)).as("only a verification moves the clock").isEqualTo(TODAY.plusDays(30).toString());

        assertThat(queue()).as("this week's").containsExactly(much);
        assertThat(ok(team.member(0).get("/tasks")).toString()).contains("Price list 7");
        team.ended(team.sweep("{\"override\": true}"));
        assertThat(queue()).as("next week's waits").containsExactly(much);
        team.ended(team.sweep("{\"override\": true, \"asOf\": \"%s\"}".formatted(TODAY.plusDays(7))));
        assertThat(queue()).as("the sweep asks in its week").containsExactlyInAnyOrder(much, little);
        assertThat(team.admin.post("/events", wish(1)).statusCode()).as("raised already").isEqualTo(409);
    }

    @Test
    void undoingItLetsGoOfWhatNobodyHasCheckedAndOfNothingElse() throws SQLException {
        String checked = card("Checked in time", "");
        String open = card("Still open", "");
        String flagged = card("Wrong for another reason", "");
        int id = ok(team.admin.post("/events", wish(5))).getInt("id");
        ok(team.member(0).post("/cards/" + checked + "/verification", "{\"version\": 1}"));
        ok(team.member(1).post("/cards/" + flagged + "/flags", "{\"text\": \"The price is wrong.\"}"));
        assertThat(ok(team.admin.get("/events/" + id)).getInt("open")).isEqualTo(2);
        assertThat(queue()).containsExactlyInAnyOrder(open, flagged);

        JsonObject undone = ok(team.admin.post("/events/" + id + "/undo", ""));

        assertThat(undone.getInt("open")).isZero();
        assertThat(undone.getInt("done")).as("looked at, and not only let go").isEqualTo(1);
        assertThat(undone.getString("undoneBy")).isNotBlank();
        assertThat(sentence(open)).doesNotContain("Price list");
        assertThat(state(checked, 0)).isEqualTo("VERIFIED");
        assertThat(queue()).containsExactly(flagged);
        assertThat(state(flagged, 0)).isEqualTo("NEEDS_VERIFICATION");
        assertThat(team.member(1).get("/cards/" + open + "/why").body()).contains("took it back");
        assertThat(team.admin.post("/events/" + id + "/undo", "").statusCode()).isEqualTo(409);
        assertThat(number("select count(*) from card_reason where occasion_id = " + id + " and closed_at is null")).isZero();
        ok(team.admin.post("/events", wish(5))); // undone, so it can be raised again
    }

    @Test
    void cardsAreFoundByTagByLinkByCollectionAndByTheirWords() throws SQLException {
        String subject = card("The price list", "zebrafish quagga");
        String linked = card("Links to it", "");
        change("insert into card_link (card_id, target_id) select a.id, b.id from card a join card b on b.slug = '" + subject + "' where a.slug = '" + linked + "'");
        change("update card set mode = 'NONE', interval_days = null where slug = '" + subject + "'");

        assertThat(found("TAG", tag)).containsExactly(linked);
        assertThat(ok(team.admin.post("/events/preview", wish("TAG", tag, 1))).getInt("untracked")).isEqualTo(1);
        assertThat(found("LINKED", "http://localhost/pramana/card/" + subject)).containsExactly(linked);
        assertThat(found("COLLECTION", team.name)).containsExactly(linked);
        change("update card set mode = 'INTERVAL', interval_days = 30 where slug = '" + subject + "'");
        assertThat(found("SEARCH", "zebrafish, quagga!")).containsExactly(subject);
        assertThat(found("SEARCH", "zebrafish +unicorn \"*")).isEmpty();
        assertThat(team.admin.post("/events", wish("TAG", "no-such-" + tag, 1)).statusCode()).isEqualTo(409);
        assertThat(team.admin.post("/events", wish("TAG", tag, 0)).statusCode()).isEqualTo(400);
    }

    private List<String> found(String chooses, String chosen) {
        return ok(team.admin.post("/events/preview", wish(chooses, chosen, 1))).getJsonArray("first").getValuesAs(JsonObject.class).stream().map(card -> card.getString("slug")).toList();
    }

    private String wish(int perWeek) {
        return wish("TAG", tag, perWeek);
    }

    private String wish(String chooses, String chosen, int perWeek) {
        return "{\"name\": \"Price list 7 %s\", \"chooses\": \"%s\", \"chosen\": \"%s\", \"perWeek\": %d}".formatted(tag, chooses, chosen.replace("\"", "\\\""), perWeek);
    }

    private String card(String title, String words) {
        return ok(team.member(0)
                        .post(
                                "/cards",
                                """
                                {"collection": "%1$s", "title": "%2$s", "body": "<p>Something that is true. %5$s</p>", "verifiers": ["person:%3$s"], "interval": 30,
                                 "tags": ["%4$s"], "publish": true, "verify": true}"""
                                        .formatted(team.name, title, team.logins.get(0), tag, words)))
                .getString("slug");
    }

    /** Yesterday: the order is that of whole days. */
    private static void read(String slug, int times) throws SQLException {
        change("insert into card_view (card_id, person_id, at, kind, version_no, state) select c.id, p.id, utc_timestamp(6) - interval 30 hour, 'VIEW', 1, 'VERIFIED' from card c join person p on p.login = 'consumer' join seq_1_to_"
                + times + " where c.slug = '" + slug + "'");
    }

    private List<String> queue() {
        return ok(team.member(0).get("/tasks")).getJsonArray("items").getValuesAs(JsonObject.class).stream().map(task -> task.getString("card")).toList();
    }

    private String state(String slug, int days) {
        return ok(team.member(1).get("/cards/" + slug + "/trust?on=" + TODAY.plusDays(days))).getString("state");
    }

    private String due(String slug) {
        return ok(team.member(1).get("/cards/" + slug + "/trust")).getString("dueDate");
    }

    private String sentence(String slug) {
        return ok(team.member(1).get("/cards/" + slug + "/trust")).getString("sentence");
    }
}
