package org.pramana.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.api.Stage.ok;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pramana.tests.verification.Team;

/** Who hears of a comment, and what can become of it (behaviour.md §14). */
class CommentsIT {

    private final ExpertDesk desk = new ExpertDesk();

    @Test
    void theResponsiblePersonWhoIsNamedAndWhoTakesPartHearOnceEach() throws SQLException {
        String card = desk.publish("owner", "Refunds of " + desk.mark, false);
        long thread = say("reader", card, "Is this right, @%s? And @expert-%s, @expert-%2$s?".formatted(desk.login("owner"), desk.mark), null);
        assertThat(heard(card)).isEqualTo(Map.of("MENTION owner", 1, "MENTION expert", 1));

        say("reader2", card, "I wonder too.", thread);
        assertThat(heard(card)).isEqualTo(Map.of("MENTION owner", 1, "MENTION expert", 1, "COMMENT owner", 1, "COMMENT reader", 1));

        ok(204, desk.as("owner").put("/cards/" + card + "/comments/" + thread + "/resolution", ""));
        ok(204, desk.as("owner").put("/cards/" + card + "/comments/" + thread + "/resolution", ""));
        assertThat(heard(card)).containsEntry("TALK_CLOSED reader", 1).containsEntry("TALK_CLOSED reader2", 1).doesNotContainKey("TALK_CLOSED owner");
        ok(204, desk.as("reader").delete("/cards/" + card + "/comments/" + thread + "/resolution"));
        assertThat(heard(card)).containsEntry("TALK_OPENED reader2", 1).doesNotContainKey("TALK_OPENED reader");
    }

    @Test
    void aGroupThatMayNotBeCalledHearsNothingAndNobodyIsToldOrOfferedWhoMayNotReadTheCard() throws SQLException {
        String card = desk.publish("owner", "Refunds of " + desk.mark, false);
        String secret = desk.publish("owner", "Margins of " + desk.mark, true);
        assertThat(offered("reader", card, desk.mark)).as("by a word of the name; not oneself, and nobody who may not read it")
                .containsExactly("expert", "owner", "reader2", "expert", "owner", "reader", "reader2");
        assertThat(offered("reader", card, desk.login("owner"))).containsExactly("owner", "owner");
        assertThat(offered("owner", secret, desk.mark)).as("their own group").containsExactly("owner");
        assertThat(desk.as("reader").get("/cards/" + secret + "/comments/mentions?q=own").statusCode()).isEqualTo(404);

        String team = "team-" + desk.mark;
        ok(201, desk.admin.post("/groups", "{\"key\": \"%1$s\", \"name\": \"%1$s\", \"members\": [\"%2$s\"]}".formatted(team, desk.login("expert"))));
        assertThat(desk.as("owner").put("/groups/" + team + "/mentions", "{\"allowed\": false}").statusCode()).isEqualTo(403);
        ok(204, desk.admin.put("/groups/" + team + "/mentions", "{\"allowed\": false}"));

        say("reader", card, "Look, @%s and @%s".formatted(team, desk.login("stranger")), null);

        assertThat(heard(card)).doesNotContainKey("MENTION expert");
        assertThat(offered("reader", card, team)).isEmpty();
        ok(200, desk.admin.post("/mail/digests", ""));
        assertThat(Team.counts("select o.why_dropped, count(*) from outbox o join card c on c.id = o.card_id where c.slug = '" + card + "' and o.kind = 'MENTION' group by 1"))
                .isEqualTo(Map.of("may no longer read the card", 1));
        desk.gone();
    }

    @Test
    void aCommentBecomesARequestForACheck() {
        String card = desk.publish("owner", "Refunds of " + desk.mark, false);
        String other = desk.publish("owner", "Returns of " + desk.mark, false);
        long comment = say("reader", card, "The customer says fourteen days.", null);

        assertThat(desk.as("reader2").post("/cards/" + other + "/requests", "{\"comment\": " + comment + "}").statusCode()).isEqualTo(404);
        ok(201, desk.as("reader2").post("/cards/" + card + "/requests", "{\"comment\": " + comment + "}"));
        assertThat(ok(200, desk.as("owner").get("/cards/" + card + "/requests")).toString()).contains("The customer says fourteen days.");
        assertThat(desk.as("reader").post("/cards/" + card + "/comments", Json.createObjectBuilder().add("text", "x".repeat(2_501)).build().toString()).statusCode()).isEqualTo(400);
    }

    private List<String> offered(String who, String card, String begun) {
        return ok(200, desk.as(who).get("/cards/" + card + "/comments/mentions?q=" + begun)).getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(one -> one.getString("at").replace("-" + desk.mark, ""))
                .toList();
    }

    private long say(String who, String card, String text, Long parent) {
        var comment = Json.createObjectBuilder().add("text", text);
        if (parent != null) {
            comment.add("parent", parent);
        }
        return ok(201, desk.as(who).post("/cards/" + card + "/comments", comment.build().toString())).getJsonNumber("id").longValue();
    }

    private Map<String, Integer> heard(String card) throws SQLException {
        return Team.counts("select concat(o.kind, ' ', replace(p.login, '-" + desk.mark + "', '')), count(*) from outbox o join card c on c.id = o.card_id join person p on p.id = o.person_id where c.slug = '"
                + card + "' and o.kind <> 'VERIFY' group by 1");
    }
}
