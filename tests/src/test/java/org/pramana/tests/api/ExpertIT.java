package org.pramana.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.api.Stage.ok;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pramana.tests.MailWindow;
import org.pramana.tests.verification.Team;

/** What else can become of a question: what an expert may do with it, what its asker may, and what time does (behaviour.md §13, beyond.md 9). */
class ExpertIT {

    private static ExpertDesk shared;

    private ExpertDesk desk;

    @BeforeAll
    static void people() {
        shared = new ExpertDesk();
    }

    @BeforeEach
    void theyAllHaveRoom() {
        desk = shared;
        ok(204, desk.as("owner").put("/experts/budget", "{\"weekly\": 100}"));
    }

    @Test
    void aColleagueWhoKnowsBetterGetsItUnlessTheyMayNotReadItOrHaveNoRoom() throws SQLException {
        long question = desk.ask("reader", "Which ledger keeps the " + desk.mark + " bonus");

        assertThat(suggested(question, "stranger")).as("may not read it").isEqualTo(400);
        ok(204, desk.as("owner").put("/experts/budget", "{\"weekly\": 0}"));
        assertThat(suggested(question, "owner")).as("has no room").isEqualTo(409);
        assertThat(desk.withWhom(question)).as("so it stays").isEqualTo("expert");
        ok(204, desk.as("owner").put("/experts/budget", "{\"weekly\": 100}"));
        assertThat(suggested(question, "owner")).isEqualTo(204);
        assertThat(desk.withWhom(question)).isEqualTo("owner");
        assertThat(suggested(question, "reader2")).as("it is not with the expert any more").isEqualTo(403);
        ok(204, desk.as("owner").post("/questions/" + question + "/answer/decline", "{\"reason\": \"not my ledger\"}"));
        assertThat(desk.withWhom(question)).as("suggesting is not declining, yet who once had it is not asked again by itself").isNull();
        ok(204, desk.as("expert").post("/questions/" + question + "/answer/take", ""));
        assertThat(suggested(question, "owner")).as("has declined it").isEqualTo(409);
        ok(204, desk.as("owner").post("/questions/" + question + "/answer/take", ""));
        assertThat(Team.number("select count(*) from question_news n join person p on p.id = n.person_id where n.question_id = %d and n.kind = 'GONE' and p.login = '%s'".formatted(question, desk.login("expert"))))
                .as("from whom it was taken")
                .isEqualTo(1);
        ok(204, desk.as("owner").post("/questions/" + question + "/answer", "{\"text\": \"The second\"}"));
    }

    /** In whatever group they are; and what they answered, and somebody objects to, comes back to them. */
    @Test
    void whoeverIsNamedIsAskedIfTheyMayReadItAndHaveRoom() {
        desk = new ExpertDesk();
        assertThat(desk.withWhom(named("reader2", "pier"))).as("reads, and is no expert").isEqualTo("reader2");
        assertThat(desk.withWhom(named("stranger", "quay"))).as("may not read it").isEqualTo("expert");
        ok(204, desk.as("reader2").put("/experts/budget", "{\"weekly\": 0}"));
        assertThat(desk.withWhom(named("reader2", "dock"))).as("has no room").isEqualTo("expert");
        ok(204, desk.as("reader2").put("/experts/budget", "{\"weekly\": 100}"));
        assertThat(desk.withWhom(named("reader", "mole"))).as("asked it themselves").isEqualTo("expert");

        long answered = named("reader2", "jetty");
        ok(204, desk.as("reader2").post("/questions/" + answered + "/answer", "{\"text\": \"The harbour master\"}"));
        ok(204, desk.as("reader").post("/questions/" + answered + "/helped", "{\"helped\": false, \"why\": \"Which one?\"}"));
        assertThat(desk.withWhom(answered)).isEqualTo("reader2");
        ok(204, desk.as("reader2").post("/questions/" + answered + "/answer/decline", "{\"reason\": \"That is all I know\"}"));
        assertThat(desk.withWhom(answered)).isEqualTo("expert");
    }

    private long named(String who, String what) {
        return ok(201, desk.as("reader").post("/questions", "{\"collection\": \"desk-%1$s\", \"title\": \"Who keeps the %2$s of %1$s\", \"to\": \"%3$s\"}".formatted(desk.mark, what, desk.login(who))))
                .getJsonObject("line")
                .getInt("id");
    }

    @Test
    void whatIsLateMovesOnAsSoonAsSomebodyHasRoom() throws SQLException {
        long question = desk.ask("reader", "When is the " + desk.mark + " bonus paid");
        ok(204, desk.as("owner").put("/experts/budget", "{\"weekly\": 0}"));
        Team.change("update question set due_at = utc_timestamp(6) where id = " + question);
        tend();
        assertThat(desk.withWhom(question)).as("nobody else has room").isEqualTo("expert");
        assertThat(desk.list("owner", "LATE").getInt("total")).isEqualTo(1);
        ok(204, desk.as("owner").put("/experts/budget", "{\"weekly\": 100}"));
        tend();
        assertThat(desk.withWhom(question)).isEqualTo("owner");
        ok(204, desk.as("owner").post("/questions/" + question + "/answer", "{\"text\": \"In May\"}"));
    }

    @Test
    void whatNobodyHasRoomForSaysWhoDecidesAndTheyHearOfItAfterThreeWorkingDays() throws SQLException {
        budgets(0);
        try {
            long question = desk.ask("reader", "Which crane lifts the " + desk.mark + " piano");
            JsonObject waits = desk.question("reader", question).getJsonObject("waits");
            assertThat(waits.getString("kind") + " " + waits.getString("owners")).isEqualTo("ROOM owner " + desk.mark);
            assertThat(desk.portal("reader").get("/questions/question.xhtml?id=" + question).body())
                    .contains("Nobody who knows has room for it this week")
                    .contains("Who else is asked is for the owners of the collection to decide: owner " + desk.mark);
            tend();
            assertThat(Team.number(toldOwners(question))).as("not on the first day").isZero();
            Team.change("update question set asked_at = asked_at - interval 8 day where id = " + question);
            tend();
            tend();
            assertThat(Team.number(toldOwners(question))).as("once").isEqualTo(1);
            ok(200, desk.admin.post("/mail/digests", ""));
            assertThat(MailWindow.waitForMailsTo(desk.address("owner"), 1, Duration.ofSeconds(20)))
                    .anySatisfy(mail -> assertThat(mail.text()).contains("Questions that nobody has room for").contains("piano"));

            ok(204, desk.as("expert").put("/experts/budget", "{\"weekly\": 100}"));
            tend();
            assertThat(desk.withWhom(question)).isEqualTo("expert");
            assertThat(desk.question("reader", question).isNull("waits")).isTrue();
            Team.change("update question set due_at = utc_timestamp(6) where id = " + question);
            tend();
            assertThat(desk.question("reader", question).getJsonObject("waits").getString("kind")).as("nobody else has room").isEqualTo("LATE");
            ok(204, desk.as("expert").post("/questions/" + question + "/answer", "{\"text\": \"The yellow one\"}"));
            assertThat(desk.question("reader", question).isNull("waits")).isTrue();
        } finally {
            budgets(100);
        }
    }

    private void budgets(int weekly) {
        for (String who : List.of("owner", "expert")) {
            ok(204, desk.as(who).put("/experts/budget", "{\"weekly\": " + weekly + "}"));
        }
    }

    private String toldOwners(long question) {
        return "select count(*) from question_news n join person p on p.id = n.person_id where n.question_id = %d and n.kind = 'WAITS' and p.login = '%s'".formatted(question, desk.login("owner"));
    }

    @Test
    void aCorrectedCardIsAnAnswerAndANewOneComesWithTitleAndVerifier() {
        String card = desk.publish("owner", "Deposits of " + desk.mark, false);
        long first = desk.ask("reader", "Is the deposit of " + desk.mark + " paid back");
        assertThat(desk.as("expert").post("/questions/" + first + "/answer/edited-card", "{\"card\": \"" + card + "\"}").statusCode()).as("who writes nothing here").isEqualTo(403);
        ok(204, desk.as("owner").post("/questions/" + first + "/answer/edited-card", "{\"card\": \"" + card + "\"}"));
        assertThat(desk.question("reader", first).getJsonObject("line").getString("state")).as("not before it is published").isEqualTo("ASSIGNED");
        ok(200, desk.as("owner").put("/cards/" + card + "/draft", "{\"title\": \"Deposits\", \"body\": \"<p>Paid back after ninety days.</p>\", \"baseVersion\": 1}"));
        ok(200, desk.as("owner").post("/cards/" + card + "/draft/publication", "{}"));
        assertThat(desk.question("reader", first).getJsonObject("line").getString("answer")).isEqualTo("EDIT");
        assertThat(desk.question("reader", first).toString()).contains(card);
        assertThat(desk.question("reader", first).getJsonObject("line").getBoolean("news")).isTrue();

        ok(200, desk.as("owner").put("/experts/routes/desk-" + desk.mark, "{\"routes\": [{\"tag\": \"\", \"group\": \"expert-" + desk.mark + "\"}, {\"tag\": \"contracts\", \"group\": \"owner-" + desk.mark + "\", \"targetHours\": 2}]}"));
        long second = desk.ask("reader", "Who signs contracts of " + desk.mark);
        String written = ok(200, desk.as("owner").post("/questions/" + second + "/answer/new-card", "")).getString("card");
        ok(200, desk.as("owner").post("/cards/" + written + "/draft/publication", "{}"));
        JsonObject begun = ok(200, desk.as("owner").get("/cards/" + written));
        assertThat(begun.getString("title")).isEqualTo("Who signs contracts of " + desk.mark);
        assertThat(begun.getJsonArray("verifiers").toString()).as("the expert group is to verify it").contains("\"group:owner-" + desk.mark + "\"");

        long third = desk.ask("reader", "Who keeps the keys of " + desk.mark); // of the experts, who write nothing here
        String own = ok(200, desk.as("owner").post("/questions/" + third + "/answer/new-card", "")).getString("card");
        ok(200, desk.as("owner").post("/cards/" + own + "/draft/publication", "{}"));
        assertThat(ok(200, desk.as("owner").get("/cards/" + own)).getJsonArray("verifiers").toString()).as("the group of whoever answers").contains("\"group:owner-" + desk.mark + "\"");
    }

    @Test
    void askersTakeBackOrFindTheAnswerThemselvesAndWhatIsNoCardIsChasedOrSaysWhy() throws SQLException {
        String card = desk.publish("owner", "Parking of " + desk.mark, false);
        long alone = desk.ask("reader", "Where do " + desk.mark + " guests park");
        ok(204, desk.as("reader").post("/questions/" + alone + "/withdraw", ""));
        assertThat(desk.question("reader", alone).getJsonObject("line").getString("state")).isEqualTo("WITHDRAWN");
        assertThat(desk.waiting("expert").getInt("withMe")).isZero();

        long shared = desk.ask("reader", "Who pays the parking of " + desk.mark);
        ok(204, desk.as("reader2").post("/questions/" + shared + "/join", "{}"));
        ok(204, desk.as("reader").post("/questions/" + shared + "/withdraw", ""));
        assertThat(desk.question("reader2", shared).getJsonObject("line").getString("state")).as("somebody else still wants to know").isEqualTo("ASSIGNED");
        assertThat(desk.as("reader").post("/questions/" + shared + "/found", "{\"card\": \"" + card + "\"}").statusCode()).isEqualTo(409);
        ok(204, desk.as("reader2").post("/questions/" + shared + "/found", "{\"card\": \"" + card + "\"}"));
        assertThat(desk.question("owner", shared).getString("linkedCard")).isEqualTo(card);

        long forgotten = desk.ask("reader", "How wide is the " + desk.mark + " garage");
        ok(204, desk.as("expert").post("/questions/" + forgotten + "/answer", "{\"text\": \"Three metres\"}"));
        Team.change("update question set answered_at = answered_at - interval 7 day where id = " + forgotten);
        tend();
        tend();
        assertThat(Team.counts("select concat(p.login, ' ', n.kind), count(*) from question_news n join person p on p.id = n.person_id where n.question_id = %d and n.kind = 'CAPTURE' group by 1".formatted(forgotten)))
                .as("the expert writes no cards here, so whoever owns the collection is reminded, once")
                .isEqualTo(Map.of(desk.login("owner") + " CAPTURE", 1));
        ok(200, desk.admin.post("/mail/digests", ""));
        assertThat(MailWindow.waitForMailsTo(desk.address("owner"), 1, Duration.ofSeconds(20))).anySatisfy(mail -> assertThat(mail.text()).contains("Answers that are no cards yet").contains("Three metres"));
        ok(204, desk.as("owner").post("/questions/" + forgotten + "/answer/dismiss", "{\"reason\": \"nobody parks there\"}"));

        int others = desk.waiting("owner").getInt("toCapture");
        long plain = desk.ask("reader", "How high is the " + desk.mark + " garage");
        ok(204, desk.as("expert").post("/questions/" + plain + "/answer", "{\"text\": \"Two metres\"}"));
        assertThat(desk.waiting("owner").getInt("toCapture")).isEqualTo(others + 1);
        assertThat(desk.as("owner").post("/questions/" + plain + "/answer/dismiss", "{}").statusCode()).isEqualTo(400);
        ok(204, desk.as("owner").post("/questions/" + plain + "/answer/dismiss", "{\"reason\": \"asked once in a decade\"}"));
        assertThat(desk.question("owner", plain).getString("captureReason")).isEqualTo("asked once in a decade");
        assertThat(desk.waiting("owner").getInt("toCapture")).isEqualTo(others);
        assertThat(Team.number("select count(*) from question_news where kind <> 'YOURS' and question_id = " + plain)).as("the answer alone").isEqualTo(1);
    }

    @Test
    void aCardThatNotAllWhoAskedMayReadAnswersNothingAndItsAuthorHearsSo() throws SQLException {
        String secret = desk.publish("owner", "Bonuses of " + desk.mark, true);
        long question = desk.ask("reader", "Who gets a bonus in " + desk.mark);
        assertThat(desk.as("owner").post("/questions/" + question + "/answer/edited-card", "{\"card\": \"" + secret + "\"}").statusCode()).isEqualTo(409);
        String card = ok(200, desk.as("owner").post("/questions/" + question + "/answer/new-card", "")).getString("card");
        ok(200, desk.as("owner").put("/cards/" + card + "/readers", "{\"readers\": [\"" + desk.login("owner") + "\"]}"));
        ok(200, desk.as("owner").post("/cards/" + card + "/draft/publication", "{}"));

        JsonObject waits = desk.question("reader", question);
        assertThat(waits.getJsonObject("line").getString("state")).isEqualTo("ASSIGNED");
        assertThat(waits.getJsonArray("answers")).isEmpty();
        assertThat(desk.question("owner", question).getString("pendingCard")).as("the next publication may answer it").isEqualTo(card);
        assertThat(desk.question("owner", question).getJsonObject("line").getBoolean("news")).isTrue();
        ok(200, desk.admin.post("/mail/digests", ""));
        assertThat(MailWindow.waitForMailsTo(desk.address("owner"), 1, Duration.ofSeconds(20)))
                .anySatisfy(mail -> assertThat(mail.text()).contains("not everybody who asked may read the card that you published"));

        ok(200, desk.as("owner").put("/cards/" + card + "/readers", "{\"readers\": []}"));
        ok(204, desk.as("owner").post("/questions/" + question + "/answer", "{\"card\": \"" + card + "\"}"));
        assertThat(desk.question("reader", question).getJsonObject("line").getString("state")).isEqualTo("ANSWERED");
    }

    /** What one of them finds is said to all, so all must be able to read it; and whoever it does not help opens the question again. */
    @Test
    void whatOneAskerFoundClosesItForTheOthersOnlyIfTheyMayReadItAndUntilTheyObject() {
        String open = desk.publish("owner", "Canteen hours of " + desk.mark, false);
        String narrow = desk.publish("owner", "Canteen prices of " + desk.mark, true);
        String again = desk.publish("owner", "Canteen doors of " + desk.mark, false);
        ok(200, desk.as("owner").put("/cards/" + narrow + "/readers", "{\"readers\": [\"person:%s\", \"person:%s\"]}".formatted(desk.login("owner"), desk.login("reader"))));
        long question = desk.ask("reader", "When does the canteen of " + desk.mark + " open");
        ok(204, desk.as("reader2").post("/questions/" + question + "/join", "{}"));

        assertThat(desk.as("reader").post("/questions/" + question + "/found", "{\"card\": \"" + narrow + "\"}").statusCode()).as("reader2 may not read it").isEqualTo(409);
        ok(204, desk.as("reader").post("/questions/" + question + "/found", "{\"card\": \"" + open + "\"}"));
        assertThat(desk.question("reader2", question).getJsonObject("line").getString("state")).isEqualTo("LINKED");
        ok(204, desk.as("reader2").post("/questions/" + question + "/seen", ""));
        ok(204, desk.as("reader2").post("/questions/" + question + "/helped", "{\"helped\": false, \"why\": \"On Sundays?\"}"));

        JsonObject reopened = desk.question("reader", question);
        assertThat(reopened.getJsonObject("line").getString("state")).isEqualTo("REOPENED");
        assertThat(reopened.isNull("linkedCard")).isTrue();
        assertThat(reopened.getJsonArray("answers").getJsonObject(0).toString()).contains(open).contains("On Sundays?").contains("reader " + desk.mark);
        assertThat(desk.withWhom(question)).as("who had it before").isEqualTo("expert");
        ok(204, desk.as("reader").post("/questions/" + question + "/found", "{\"card\": \"" + again + "\"}"));
        assertThat(desk.question("reader2", question).getJsonObject("line").getBoolean("news")).as("found again, they hear it again").isTrue();
        ok(204, desk.as("reader2").post("/questions/" + question + "/helped", "{\"helped\": true}"));
        assertThat(desk.question("reader2", question).getJsonObject("line").getString("state")).isEqualTo("LINKED");
        assertThat(desk.question("owner", question).getBoolean("mayJoin")).isTrue();
    }

    @Test
    void whoIsAwayOrMayReadNoMoreLosesItAndSilenceEndsWhatNobodyObjectsTo() throws SQLException {
        desk = new ExpertDesk();
        long away = desk.ask("reader", "Which fund pays " + desk.mark);
        assertThat(desk.withWhom(away)).isEqualTo("expert");
        Team.change("update person set away_from = current_date - interval 1 day, away_until = current_date + interval 3 day where login = '" + desk.login("expert") + "'");
        tend();
        assertThat(desk.withWhom(away)).as("on the first day of absence").isEqualTo("owner");
        long fresh = desk.ask("reader", "Which bank keeps the fund of " + desk.mark);
        assertThat(desk.withWhom(fresh)).isEqualTo("owner");
        Team.change("update person set away_from = null, away_until = null where login = '" + desk.login("expert") + "'");

        long lost = desk.ask("reader", "Who audits the fund of " + desk.mark);
        assertThat(desk.withWhom(lost)).isEqualTo("expert");
        ok(200, desk.admin.put("/collections/desk-" + desk.mark + "/grants",
                "{\"grants\": {\"owner-%1$s\": \"OWNER\", \"reader-%1$s\": \"READ\", \"reader2-%1$s\": \"READ\"}}".formatted(desk.mark)));
        assertThat(desk.as("expert").post("/questions/" + lost + "/answer", "{\"text\": \"I did know\"}").statusCode()).as("reads nothing here any more").isEqualTo(403);
        tend();
        assertThat(desk.withWhom(lost)).isEqualTo("owner");

        for (long question : List.of(away, fresh)) {
            ok(204, desk.as("owner").post("/questions/" + question + "/answer", "{\"text\": \"The second\"}"));
        }
        Team.change("update question set answered_at = answered_at - interval 13 day where id = " + fresh);
        Team.change("update question set answered_at = answered_at - interval 14 day where id = " + away);
        Team.change("update question set asked_at = asked_at - interval 90 day where id = " + lost);
        long again = desk.ask("reader", "Who counts the fund of " + desk.mark);
        ok(204, desk.as("owner").post("/questions/" + again + "/answer", "{\"text\": \"A machine\"}"));
        Team.change("update question set asked_at = asked_at - interval 100 day where id = " + again);
        ok(204, desk.as("reader").post("/questions/" + again + "/helped", "{\"helped\": false, \"why\": \"Which one?\"}"));
        tend();
        assertThat(state(again)).as("opened again today").isEqualTo("REOPENED");
        Team.change("update question_answer set objected_at = objected_at - interval 90 day where question_id = " + again);
        tend();
        assertThat(state(again)).isEqualTo("EXPIRED");
        assertThat(state(fresh)).isEqualTo("ANSWERED");
        assertThat(state(away)).as("nobody objected in fourteen days").isEqualTo("ACCEPTED");
        assertThat(state(lost)).as("nobody answered in ninety").isEqualTo("EXPIRED");
        assertThat(Team.number("select count(*) from question_news n join person p on p.id = n.person_id where n.question_id = %d and n.kind = 'EXPIRED' and p.login = '%s'"
                        .formatted(lost, desk.login("reader"))))
                .isEqualTo(1);
    }

    @Test
    void aGroupSharesItsQuestionsOutByTheStrategyThatItsOwnersChose() throws SQLException {
        desk = new ExpertDesk();
        ok(201, desk.admin.post("/groups", "{\"key\": \"both-%1$s\", \"name\": \"both %1$s\", \"members\": [\"%2$s\", \"%3$s\"]}".formatted(desk.mark, desk.login("owner"), desk.login("expert"))));
        assertThat(desk.as("owner").put("/experts/routes/desk-" + desk.mark, routes("ALL")).statusCode()).as("a question is one person's").isEqualTo(400);

        ok(200, desk.as("owner").put("/experts/routes/desk-" + desk.mark, routes("ROUND_ROBIN")));
        String turns = "";
        for (int i = 1; i <= 3; i++) {
            turns += desk.withWhom(desk.ask("reader", "Turn " + i + " of " + desk.mark)) + " ";
            assertThat(ok(200, desk.as("owner").put("/experts/routes/desk-" + desk.mark, routes("ROUND_ROBIN"))).toString()).as("the turn outlives an edit").contains("ROUND_ROBIN");
        }
        assertThat(turns).isEqualTo("owner expert owner ");

        ok(200, desk.as("owner").put("/experts/routes/desk-" + desk.mark, routes("STICKY")));
        long first = desk.ask("reader", "Where is the " + desk.mark + " key");
        assertThat(desk.withWhom(first)).as("nobody has answered here yet: by turns").isEqualTo("expert");
        ok(204, desk.as("owner").post("/questions/" + first + "/answer", "{\"text\": \"On the hook\"}"));
        for (int i = 1; i <= 2; i++) {
            assertThat(desk.withWhom(desk.ask("reader", "Key " + i + " of " + desk.mark))).as("who answered last, whoever had it").isEqualTo("owner");
        }

        ok(200, desk.as("owner").put("/experts/routes/desk-" + desk.mark, routes("CLAIM")));
        long taken = desk.ask("reader", "Who opens the " + desk.mark + " gate");
        long left = desk.ask("reader", "Who shuts the " + desk.mark + " gate");
        tend();
        assertThat(desk.withWhom(taken)).as("nobody's until somebody takes it").isNull();
        assertThat(desk.list("owner", "LATE").getInt("total")).isZero();
        assertThat(offered(taken)).isEqualTo(Map.of(desk.login("owner"), 1, desk.login("expert"), 1));
        ok(204, desk.as("expert").post("/questions/" + taken + "/answer/take", ""));
        assertThat(desk.withWhom(taken)).isEqualTo("expert");
        ok(200, desk.admin.post("/mail/digests", ""));
        assertThat(MailWindow.waitForMailsTo(desk.address("owner"), 1, Duration.ofSeconds(20)))
                .anySatisfy(mail -> assertThat(mail.text()).contains("For whoever takes it").contains("Who shuts the " + desk.mark).doesNotContain("Who opens the " + desk.mark));
        Team.change("update question set offered_until = current_date - interval 1 day where id = " + left);
        tend();
        assertThat(desk.withWhom(left)).as("after three working days by turns").isEqualTo("owner");
        assertThat(offered(left)).as("offered once").isEqualTo(Map.of(desk.login("owner"), 1, desk.login("expert"), 1));
    }

    private String routes(String strategy) {
        return "{\"routes\": [{\"tag\": \"\", \"group\": \"both-%s\", \"strategy\": \"%s\"}]}".formatted(desk.mark, strategy);
    }

    private static Map<String, Integer> offered(long question) throws SQLException {
        return Team.counts("select p.login, count(*) from question_news n join person p on p.id = n.person_id where n.kind = 'OFFERED' and n.question_id = %d group by 1".formatted(question));
    }

    @Test
    void theLedgerCountsWhoWasSparedByWhatAndWhatIsLate() throws SQLException {
        desk = new ExpertDesk(); // the ledger counts everything
        String known = desk.publish("owner", "Visas for " + desk.mark + " staff", false);
        ok(204, desk.as("reader").post("/questions/opened", "{\"session\": \"page-1\", \"card\": \"" + known + "\"}"));
        ok(204, desk.as("reader").post("/questions/opened", "{\"session\": \"page-1\", \"card\": \"" + known + "\"}"));
        ok(204, desk.as("reader2").post("/questions/opened", "{\"session\": \"page-2\", \"card\": \"" + known + "\"}"));
        ok(201, desk.as("reader2").post("/questions", "{\"collection\": \"desk-%1$s\", \"title\": \"Who books visas of %1$s\", \"session\": \"page-2\"}".formatted(desk.mark)));
        assertThat(desk.ledger("owner").getInt("deflections")).as("somebody may still ask").isZero();
        Team.change("update question_offer set opened_at = opened_at - interval 31 minute where session in ('page-1', 'page-2')");
        assertThat(desk.ledger("owner").getInt("deflections")).as("one page, one person, nothing asked").isEqualTo(1);

        long question = desk.ask("reader", "How long is a visa of " + desk.mark + " good for");
        ok(204, desk.as("reader2").post("/questions/" + question + "/join", "{}"));
        String card = ok(200, desk.as("owner").post("/questions/" + question + "/answer/new-card", "")).getString("card");
        ok(200, desk.as("owner").post("/cards/" + card + "/draft/publication", "{}"));
        for (String reader : List.of("reader", "expert", "expert", "owner")) { // the asker was answered, the writer knows it: one day of one reader
            Team.change("insert into card_view (card_id, person_id, at, kind, version_no, state) select c.id, p.id, utc_timestamp(6), 'VIEW', 1, 'VERIFIED' from card c, person p where c.slug = '%s' and p.login = '%s'"
                    .formatted(card, desk.login(reader)));
            searched(reader, card, "'SOLVED'"); // the expert twice
        }
        searched("expert", card, "'ABANDONED'");
        JsonObject month = desk.ledger("owner");
        assertThat(List.of(month.getInt("joins"), month.getInt("deflections"), month.getInt("reuse"), month.getInt("reads"), month.getInt("minutes"))).containsExactly(1, 1, 2, 1, 46);
        assertThat(line("EXPERT", "expert").getInt("joins")).isEqualTo(1);
        assertThat(line("EXPERT", "owner").getInt("reuse")).as("to the credit of who wrote it").isEqualTo(2);
        assertThat(line("GROUP", "expert").getInt("joins")).isEqualTo(1);
        assertThat(ok(200, desk.as("stranger").get("/experts/ledger?by=MONTH")).getJsonArray("items")).as("whoever reads nothing here learns nothing").isEmpty();

        assertThat(List.of(month.getInt("waiting"), month.getInt("late"))).containsExactly(1, 0);
        Team.change("update question set due_at = utc_timestamp(6) - interval 1 minute where title = 'Who books visas of " + desk.mark + "'");
        assertThat(desk.ledger("owner").getInt("late")).isEqualTo(1);
        assertThat(desk.list("owner", "LATE").getInt("total")).isEqualTo(1);
    }

    /** What the journal of searches writes down when what was found is opened or copied, or is not. */
    private void searched(String who, String card, String outcome) throws SQLException {
        boolean found = outcome.contains("SOLVED");
        Team.change("""
                insert into search_log (person_id, source, raw, normalised, topic, hits, took_ms, shown, at, last_at, outcome, clicked_card, clicked_rank)
                select p.id, 'API', 'visa', 'visa', 'visa', 1, 1, c.id, utc_timestamp(6), utc_timestamp(6), %s, if(%s, c.id, null), if(%s, 1, null)
                  from card c, person p where c.slug = '%s' and p.login = '%s'"""
                .formatted(outcome, found, found, card, desk.login(who)));
    }

    private JsonObject line(String by, String who) {
        return ok(200, desk.as("owner").get("/experts/ledger?by=" + by)).getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(line -> !line.isNull("name") && line.getString("name").equals(who + " " + desk.mark))
                .findFirst()
                .orElseThrow();
    }

    private int suggested(long question, String who) {
        return desk.as("expert").post("/questions/" + question + "/answer/suggest", "{\"to\": \"" + desk.login(who) + "\"}").statusCode();
    }

    private String state(long question) {
        return desk.question("owner", question).getJsonObject("line").getString("state");
    }

    private void tend() {
        ok(200, desk.admin.post("/jobs/questions", ""));
    }
}
