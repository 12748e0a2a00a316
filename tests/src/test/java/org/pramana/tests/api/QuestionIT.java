package org.pramana.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.api.Stage.ok;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pramana.tests.Sandbox;

/** Ask once, through the API (behaviour.md §13): one person is interrupted, all who asked hear it once, nobody else learns of it. */
class QuestionIT {

    private final ExpertDesk desk = new ExpertDesk();

    @Test
    void oneExpertGetsItWhoJoinsInterruptsNobodyAndBothHearItOnce() {
        long question = desk.ask("reader", "How long do we keep the " + desk.mark + " logs");

        assertThat(desk.question("reader", question).getJsonObject("line").getString("state")).isEqualTo("ASSIGNED");
        assertThat(desk.withWhom(question)).isEqualTo("expert");
        assertThat(desk.waiting("expert").getInt("withMe")).isEqualTo(1);

        ok(204, desk.as("reader2").post("/questions/" + question + "/join", "{\"session\": \"s1\"}"));
        ok(204, desk.as("reader2").post("/questions/" + question + "/join", "{}"));
        assertThat(desk.question("reader", question).getJsonObject("line").getInt("askers")).isEqualTo(2);
        assertThat(desk.waiting("owner").getInt("withMe")).isZero();

        ok(204, desk.as("expert").post("/questions/" + question + "/answer", "{\"text\": \"Ninety days, " + desk.mark + "\"}"));
        for (String asker : List.of("reader", "reader2")) {
            assertThat(desk.waiting(asker).getInt("news")).as(asker).isEqualTo(1);
            ok(204, desk.as(asker).post("/questions/" + question + "/seen", ""));
            assertThat(desk.waiting(asker).getInt("news")).as(asker).isZero();
        }
        assertThat(desk.ledger("owner").getInt("joins")).isEqualTo(1);
        assertThat(desk.ledger("owner").getInt("interruptions")).isEqualTo(1);
        assertThat(desk.ledger("owner").getInt("minutes")).isEqualTo(23);
    }

    @Test
    void whatIsKnownComesBeforeTheQuestionFromTheThirdWordOn() {
        long question = desk.ask("reader", "Where do " + desk.mark + " customers find backups");
        String card = desk.publish("owner", "Backups for " + desk.mark + " customers", false);

        assertThat(ok(200, desk.as("reader2").get("/questions/known?q=" + desk.mark + "%20customers")).getJsonArray("questions")).isEmpty();
        JsonObject known = ok(200, desk.as("reader2").get("/questions/known?q=backups%20" + desk.mark + "%20customers"));
        assertThat(known.getJsonArray("questions").getJsonObject(0).getInt("id")).isEqualTo((int) question);
        assertThat(known.getJsonArray("cards").toString()).contains(card);
        assertThat(ok(200, desk.as("stranger").get("/questions/known?q=backups%20" + desk.mark + "%20customers")).toString()).doesNotContain(desk.mark);
    }

    @Test
    void theSearchBeforeTheQuestionEndedInAsking() throws Exception {
        String word = desk.mark + "unheard";
        ok(200, desk.as("reader").get("/search?q=" + word));
        desk.ask("reader", "What is " + word + " and who sells it");
        List<String> outcomes = new ArrayList<>();
        for (int i = 0; i < 300 && !outcomes.contains("ASKED"); i++) {
            Thread.sleep(100);
            outcomes.clear();
            try (var database = Sandbox.database(); var row = database.createStatement().executeQuery("select coalesce(outcome, '?') from search_log where raw = '" + word + "'")) {
                while (row.next()) {
                    outcomes.add(row.getString(1));
                }
            }
        }

        assertThat(outcomes).containsExactly("ASKED");
    }

    @Test
    void whoMayNotReadLearnsNothing() {
        String secret = desk.publish("owner", "Margins of " + desk.mark, true);
        long open = desk.ask("reader", "May we discount " + desk.mark);
        long narrow = Stage.ok(201, desk.as("owner").post("/questions", "{\"card\": \"" + secret + "\", \"title\": \"Is this margin " + desk.mark + " still right\"}"))
                .getJsonObject("line")
                .getInt("id");

        assertThat(desk.list("stranger", "ALL").getInt("total")).isZero();
        assertThat(desk.as("stranger").get("/questions/" + open).statusCode()).isEqualTo(404);
        assertThat(desk.as("stranger").post("/questions/" + open + "/join", "{}").statusCode()).isEqualTo(404);
        assertThat(desk.as("stranger").post("/questions/" + open + "/answer", "{\"text\": \"yes\"}").statusCode()).isEqualTo(404);
        assertThat(desk.list("reader", "ALL").getInt("total")).isEqualTo(1);
        assertThat(desk.as("reader").get("/questions/" + narrow).statusCode()).isEqualTo(404);
        assertThat(desk.as("reader2").post("/questions/" + open + "/answer", "{\"text\": \"yes\"}").statusCode()).isEqualTo(403);
        // the only other person who may read the card could not be the expert: nobody is asked
        assertThat(desk.question("owner", narrow).getJsonObject("line").getString("state")).isEqualTo("OPEN");
        assertThat(desk.ledger("reader").getInt("questions")).isEqualTo(1);
    }

    @Test
    void aCardThatNotAllAskersMayReadIsNoAnswer() {
        String secret = desk.publish("owner", "Margins of " + desk.mark, true);
        String plain = desk.publish("owner", "Discounts of " + desk.mark, false);
        long question = desk.ask("reader", "May we discount " + desk.mark);

        assertThat(desk.as("owner").post("/questions/" + question + "/answer", "{\"card\": \"" + secret + "\"}").statusCode()).isEqualTo(409);
        ok(204, desk.as("expert").post("/questions/" + question + "/answer", "{\"card\": \"" + plain + "\"}"));
        assertThat(desk.question("reader", question).toString()).contains(plain);
    }

    @Test
    void aCardIsFoundByTheQuestionThatItAnsweredUnlessTheAnswerDidNotHelp() {
        String card = desk.publish("owner", "Service level of " + desk.mark, false);
        String found = "/search?q=" + desk.mark + "%20squibbing%20overnight";
        long question = desk.ask("reader", "Who looks after " + desk.mark + " squibbing overnight");
        ok(204, desk.as("expert").post("/questions/" + question + "/answer", "{\"card\": \"" + card + "\"}"));

        JsonObject hit = ok(200, desk.as("reader2").get(found)).getJsonArray("items").getJsonObject(0);
        assertThat(hit.getString("slug")).isEqualTo(card);
        assertThat(hit.getString("answeredHtml")).startsWith("Who looks after <mark>").contains("<mark>squibbing</mark> <mark>overnight</mark>");
        assertThat(hit.getJsonArray("matched").toString()).contains("ANSWERS");
        assertThat(ok(200, desk.as("stranger").get(found)).getInt("total")).isZero();

        ok(204, desk.as("reader").post("/questions/" + question + "/helped", "{\"helped\": false, \"why\": \"That is by day.\"}"));
        assertThat(ok(200, desk.as("reader2").get(found)).getJsonArray("items").toString()).doesNotContain("squibbing");
    }

    @Test
    void declinedItGoesToTheNextAndAnsweredBadlyItComesBackToWhoAnswered() {
        long question = desk.ask("reader", "Which port does " + desk.mark + " use");

        assertThat(desk.as("expert").post("/questions/" + question + "/answer/decline", "{}").statusCode()).isEqualTo(400);
        ok(204, desk.as("expert").post("/questions/" + question + "/answer/decline", "{\"reason\": \"not my product\"}"));
        assertThat(desk.withWhom(question)).isEqualTo("owner");
        assertThat(desk.question("owner", question).getJsonArray("passedOn").getJsonObject(0).getString("why")).as("whoever has it next reads why").isEqualTo("not my product");
        assertThat(desk.question("reader", question).getJsonArray("passedOn")).as("whoever asked does not").isEmpty();
        assertThat(desk.as("expert").post("/questions/" + question + "/answer/decline", "{\"reason\": \"again\"}").statusCode()).isEqualTo(403);

        ok(204, desk.as("owner").post("/questions/" + question + "/answer", "{\"text\": \"443\"}"));
        assertThat(desk.as("reader").post("/questions/" + question + "/helped", "{\"helped\": false}").statusCode()).isEqualTo(400);
        ok(204, desk.as("reader").post("/questions/" + question + "/helped", "{\"helped\": false, \"why\": \"for UDP?\"}"));
        assertThat(desk.question("reader", question).getJsonObject("line").getString("state")).isEqualTo("REOPENED");
        assertThat(desk.withWhom(question)).isEqualTo("owner");
        ok(204, desk.as("owner").post("/questions/" + question + "/answer", "{\"text\": \"UDP is 4433\"}"));
        ok(204, desk.as("reader").post("/questions/" + question + "/helped", "{\"helped\": true}"));
        assertThat(desk.question("reader", question).getJsonObject("line").getString("state")).isEqualTo("ACCEPTED");
    }

    @Test
    void aPlainAnswerIsFoundWaitsAndBecomesACardThatNobodyHearsOfTwice() {
        long question = desk.ask("reader", "How big may an upload be in " + desk.mark);
        ok(204, desk.as("expert").post("/questions/" + question + "/answer", "{\"text\": \"Twenty quibblebytes " + desk.mark + "\"}"));
        assertThat(ok(200, desk.as("reader2").get("/questions?q=quibblebytes%20" + desk.mark)).getJsonArray("items").getJsonObject(0).getBoolean("unverified")).isTrue();
        String typed = "/questions/known?q=what%20are%20quibblebytes%20" + desk.mark;
        assertThat(ok(200, desk.as("reader2").get(typed)).getJsonArray("questions").getValuesAs(JsonObject.class)).as("while somebody types, too").anyMatch(known -> known.getInt("id") == question);
        assertThat(ok(200, desk.as("stranger").get(typed)).getJsonArray("questions")).isEmpty();
        assertThat(desk.waiting("owner").getInt("toCapture")).isEqualTo(1);
        String search = "/library/index.xhtml?q=how+many+quibblebytes+" + desk.mark;
        assertThat(desk.portal("reader2").get(search).body()).as("on the page of results, too").contains("<mark>quibblebytes</mark>");
        assertThat(desk.portal("stranger").get(search).body()).doesNotContain("<mark>quibblebytes</mark>");

        String card = ok(200, desk.as("owner").post("/questions/" + question + "/answer/new-card", "")).getString("card");
        ok(204, desk.as("reader").post("/questions/" + question + "/seen", ""));
        ok(200, desk.as("owner").post("/cards/" + card + "/draft/publication", "{}"));

        assertThat(desk.question("reader", question).getString("capture")).isEqualTo("CARDED");
        assertThat(desk.question("reader", question).toString()).contains("\"card\":\"" + card + "\"");
        assertThat(desk.waiting("reader").getInt("news")).isZero();
        assertThat(ok(200, desk.as("reader").get("/cards/" + card)).toString()).contains("quibblebytes");
    }

    @Test
    void aNewCardAnswersWhenItIsPublished() {
        long question = desk.ask("reader", "Who signs contracts for " + desk.mark);
        String card = ok(200, desk.as("owner").post("/questions/" + question + "/answer/new-card", "")).getString("card");
        assertThat(card).contains(desk.mark);
        assertThat(ok(200, desk.as("owner").post("/questions/" + question + "/answer/new-card", "")).getString("card")).isEqualTo(card);
        ok(200, desk.as("owner").post("/cards/" + card + "/draft/publication", "{}"));

        assertThat(desk.question("reader", question).getJsonObject("line").getString("answer")).isEqualTo("CARD");
        assertThat(desk.waiting("reader").getInt("news")).isEqualTo(1);
    }

    @Test
    void aDuplicatesAskersWaitWithTheOthers() {
        long first = desk.ask("reader", "What is the notice period of " + desk.mark);
        long second = desk.ask("reader2", "Notice period for " + desk.mark + " how long");
        ok(204, desk.as("owner").post("/questions/" + second + "/answer/duplicate", "{\"question\": " + first + "}"));
        ok(204, desk.as("owner").post("/questions/" + first + "/answer", "{\"text\": \"A month\"}"));

        assertThat(desk.question("reader2", second).getInt("duplicateOf")).isEqualTo((int) first);
        assertThat(desk.waiting("reader2").getInt("news")).isEqualTo(1);
        assertThat(desk.waiting("reader").getInt("news")).isEqualTo(1);
    }

    @Test
    void noBudgetIsOverdrawnAndWhatNobodyHasRoomForWaitsForWhoTakesIt() {
        ok(204, desk.as("expert").put("/experts/budget", "{\"weekly\": 2}"));
        ok(204, desk.as("owner").put("/experts/budget", "{\"weekly\": 3}"));
        List<Long> asked = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            asked.add(desk.ask(i % 2 == 0 ? "reader" : "reader2", "Question " + i + " about " + desk.mark));
        }

        assertThat(asked.stream().map(desk::withWhom).toList()).containsExactly("expert", "expert", "owner", "owner", "owner", null, null);
        assertThat(desk.waiting("expert").getInt("free")).isEqualTo(2);
        ok(204, desk.as("expert").post("/questions/" + asked.get(6) + "/answer/take", ""));
        assertThat(desk.withWhom(asked.get(6))).isEqualTo("expert");
        JsonObject bears = ok(200, desk.as("expert").get("/experts/budget"));
        assertThat(List.of(bears.getInt("weekly"), bears.getInt("asked"))).as("what one takes counts too").containsExactly(2, 3);
        for (long question : asked) {
            ok(204, desk.as("owner").post("/questions/" + question + "/answer", "{\"text\": \"Answer\"}"));
        }
        assertThat(desk.waiting("reader").getInt("news")).isEqualTo(4);
        assertThat(desk.waiting("reader2").getInt("news")).isEqualTo(3);
    }
}
