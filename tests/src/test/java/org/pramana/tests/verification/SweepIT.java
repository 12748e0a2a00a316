package org.pramana.tests.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.verification.Team.change;
import static org.pramana.tests.verification.Team.counts;
import static org.pramana.tests.verification.Team.number;
import static org.pramana.tests.verification.Team.ok;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pramana.tests.MailWindow;
import org.pramana.tests.api.ApiClient;

/** The sweep and its mails; {@code example} numbers are those of behaviour.md §19. */
class SweepIT extends SweptTeams {

    private Team team;

    @BeforeEach
    void aTeam() {
        team = founded("sweep");
    }

    @Test
    void example10_and_13_nineCardsAreThreeEachAndTheSameDayAgainChangesNothing() throws SQLException {
        overdue(9);

        long run = team.sweep(TODAY);
        assertThat(team.ended(run).getString("state")).isEqualTo("COMPLETED");
        assertThat(team.tasks()).isEqualTo(Map.of(team.logins.get(0), 3, team.logins.get(1), 3, team.logins.get(2), 3));

        long again = team.sweep(TODAY);
        JsonObject second = team.ended(again);
        assertThat(number("select applied from sweep_run where id = " + again)).as(second.toString()).isZero();
        assertThat(number("select count(*) from outbox where run_id = " + again)).isZero();
        assertThat(team.tasks().values()).containsOnly(3);
    }

    @Test
    void example10_whoIsOnLeaveGetsNoneAndTheirsAreHandedOver() throws SQLException {
        overdue(6);
        team.ended(team.sweep(TODAY));
        ok(team.admin.patch("/people/" + team.logins.get(1), "{\"awayFrom\": \"%s\", \"awayUntil\": \"%s\"}".formatted(LocalDate.now(), LocalDate.now().plusDays(9))));

        long run = team.sweep(TODAY);
        team.ended(run);
        assertThat(team.tasks()).isEqualTo(Map.of(team.logins.get(0), 3, team.logins.get(2), 3));
        assertThat(number("select count(*) from sweep_decision where kind = 'HANDOVER' and applied and run_id = " + run)).isEqualTo(2);

        change("update person set away_from = null, away_until = null where login = '" + team.logins.get(1) + "'");
        change("update access_epoch set epoch = epoch + 1");
        team.ended(team.sweep(TODAY));
        assertThat(team.tasks()).as("nothing comes back by itself").isEqualTo(Map.of(team.logins.get(0), 3, team.logins.get(2), 3));
    }

    @Test
    void example14_oneDigestEachAndTheExpiryIsDatedAtTheDueDate() throws SQLException {
        String slug = overdue(3).get(0);
        MailWindow.forgetAll();
        team.ended(team.sweep(TODAY));
        team.admin.post("/mail/digests", "");

        for (int member = 0; member < 3; member++) {
            List<MailWindow.Mail> mails = MailWindow.waitForMailsTo(team.address(member), 1, Duration.ofSeconds(30));
            assertThat(mails).hasSize(1);
            assertThat(mails.get(0).subject()).startsWith("One card waits for you");
            assertThat(mails.get(0).text()).contains("8 days now").contains("/card/").contains("Needs verification: check was due");
            assertThat(mails.get(0).html()).contains("href=\"").contains("prefers-color-scheme");
            assertThat(number("select count(*) from mail where message_id = '" + mails.get(0).messageId() + "' and state = 'SENT'")).isEqualTo(1);
        }
        assertThat(number("select datediff(e.at, '%s') from card_event e join card c on c.id = e.card_id where e.kind = 'EXPIRED' and c.slug = '%s'".formatted(OVERDUE, slug)))
                .isBetween(-1L, 1L); // the end of that day, in whatever zone the server is
    }

    @Test
    void example18_whoLosesTheRightToReadBetweenSweepAndMailIsNotTold() throws SQLException {
        overdue(3);
        MailWindow.forgetAll();
        team.ended(team.sweep("{\"override\": true}"));
        number("select count(*) from outbox");
        boolean waits = number("select count(*) from outbox o join person p on p.id = o.person_id where o.state = 'WAITING' and p.login = '" + team.logins.get(1) + "'") == 1;
        org.junit.jupiter.api.Assumptions.assumeTrue(waits, "this server sends digests right after a sweep");
        team.admin.delete("/groups/" + team.name + "/members/" + team.logins.get(1));
        change("delete m from membership m join person p on p.id = m.person_id where p.login = '" + team.logins.get(1) + "'");
        change("update access_epoch set epoch = epoch + 1000");
        team.admin.post("/mail/digests", "");

        assertThat(MailWindow.waitForMailsTo(team.address(0), 1, Duration.ofSeconds(30))).hasSize(1);
        assertThat(MailWindow.mailsTo(team.address(1))).isEmpty();
        assertThat(counts("select o.why_dropped, count(*) from outbox o join person p on p.id = o.person_id where o.state = 'DROPPED' and p.login = '" + team.logins.get(1) + "' group by 1"))
                .isEqualTo(Map.of("may no longer read the card", 1));
    }

    @Test
    void whatWasVerifiedMeanwhileIsDropped() throws SQLException {
        List<String> cards = overdue(3);
        MailWindow.forgetAll();
        team.ended(team.sweep(TODAY));
        for (String slug : cards) {
            ok(team.member(0).post("/cards/" + slug + "/verification", "{\"version\": 1}"));
        }
        assertThat(team.tasks()).isEmpty();
        team.admin.post("/mail/digests", "");

        assertThat(number("select count(*) from outbox o join card c on c.id = o.card_id join card_collection cc on cc.id = c.collection_id where o.state in ('WAITING', 'IN_MAIL') and cc.collection_key = '"
                        + team.name + "'"))
                .isZero();
    }

    @Test
    void example19_whenTooManyWouldChangeTheStampsTellTheTruthAndTheRestIsHeld() throws SQLException {
        // a quarter of all that is tracked, these cards among them
        int many = (int) Math.max(60, (number("select count(*) from card where lifecycle = 'PUBLISHED' and mode <> 'NONE'") + 2) / 3);
        team.cardsDue(many, OVERDUE, team.name);

        long held = team.sweep("{}");
        team.ended(held);
        assertThat(number("select held from sweep_run where id = " + held)).isEqualTo(1);
        assertThat(number("select count(*) from sweep_decision where run_id = " + held)).isGreaterThanOrEqualTo(many);
        assertThat(number("select count(*) from sweep_decision where applied and run_id = " + held)).isZero();
        assertThat(team.tasks()).isEmpty();
        assertThat(number("select count(*) from outbox where run_id = " + held)).isZero();
        assertThat(ok(team.member(0).get("/cards/" + team.name + "-1/trust")).getString("state")).isEqualTo("NEEDS_VERIFICATION");

        team.ended(team.sweep("{\"override\": true}"));
        Map<String, Integer> asked = team.tasks();
        assertThat(asked.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(many);

        for (String login : team.logins) { // nobody newly needs verification, and yet a quarter would move
            ok(team.admin.patch("/people/" + login, "{\"awayFrom\": \"%s\", \"awayUntil\": \"%s\"}".formatted(LocalDate.now(), LocalDate.now().plusDays(9))));
        }
        long everybodyAway = team.sweep("{}");
        team.ended(everybodyAway);
        assertThat(number("select held from sweep_run where id = " + everybodyAway)).isEqualTo(1);
        assertThat(number("select count(*) from sweep_decision where kind in ('HANDOVER', 'REASSIGN') and run_id = " + everybodyAway)).isGreaterThanOrEqualTo(many);
        assertThat(team.tasks()).isEqualTo(asked);
        assertThat(counts("select message, 1 from sweep_run where id = " + everybodyAway).keySet().toString()).contains("0 would newly be asked about");
    }

    @Test
    void aFifthIsNotTooMany() throws SQLException {
        team.ended(team.sweep(TODAY)); // whatever other tests left behind is asked about
        int many = (int) (number("select count(*) from card where lifecycle = 'PUBLISHED' and mode <> 'NONE'") / 5);
        team.cardsDue(many, OVERDUE, team.name);

        long run = team.sweep("{}");
        team.ended(run);
        assertThat(number("select held from sweep_run where id = " + run)).isZero();
        assertThat(team.tasks().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(many);
    }

    @Test
    void whatASweepGaveToSomebodyElseIsGivenBackOnceAndWhatPeopleDidSinceStands() throws SQLException {
        List<String> cards = overdue(6);
        team.ended(team.sweep(TODAY));
        String away = team.logins.get(1);
        ok(team.admin.patch("/people/" + away, "{\"awayFrom\": \"%s\", \"awayUntil\": \"%s\"}".formatted(LocalDate.now(), LocalDate.now().plusDays(9))));
        long run = team.sweep(TODAY);
        team.ended(run);
        assertThat(team.tasks()).doesNotContainKey(away);
        String handed = "select c.slug from sweep_decision d join card c on c.id = d.card_id where d.kind = 'HANDOVER' and d.run_id = " + run + " order by c.id limit 1";
        String verified = counts(handed.replace("c.slug from", "c.slug, 1 from")).keySet().iterator().next();
        assertThat(cards).contains(verified);
        ok(team.member(0).post("/cards/" + verified + "/verification", "{\"version\": 1}"));

        assertThat(team.member(0).post("/sweeps/" + run + "/undo", "").statusCode()).isEqualTo(403);
        JsonObject undone = ok(team.admin.post("/sweeps/" + run + "/undo", ""));
        assertThat(List.of(undone.getInt("givenBack"), undone.getInt("left"))).containsExactly(1, 1);
        assertThat(team.tasks()).containsEntry(away, 1);
        assertThat(number("select count(*) from card_event e join card c on c.id = e.card_id join card_collection cc on cc.id = c.collection_id where e.kind = 'HANDED_OVER' and cc.collection_key = '"
                        + team.name + "'"))
                .isEqualTo(1);

        assertThat(ok(team.admin.post("/sweeps/" + run + "/undo", "")).getInt("givenBack")).isZero();
    }

    @Test
    void oneCardThatASweepGaveToSomebodyElseIsGivenBackAloneAndItsDecisionSaysSo() throws SQLException {
        overdue(6);
        team.ended(team.sweep(TODAY));
        String away = team.logins.get(1);
        ok(team.admin.patch("/people/" + away, "{\"awayFrom\": \"%s\", \"awayUntil\": \"%s\"}".formatted(LocalDate.now(), LocalDate.now().plusDays(9))));
        long run = team.sweep(TODAY);
        team.ended(run);
        String handed = "/sweeps/" + run + "/decisions?kind=HANDOVER&q=" + team.name;
        long first = number("select min(d.id) from sweep_decision d join card c on c.id = d.card_id where d.kind = 'HANDOVER' and c.title like '%" + team.name + "' and d.run_id = " + run);

        assertThat(team.member(0).post("/sweeps/" + run + "/decisions/" + first + "/undo", "").statusCode()).isEqualTo(403);
        assertThat(team.admin.post("/sweeps/" + (run - 1) + "/decisions/" + first + "/undo", "").statusCode()).as("another run's").isEqualTo(404);
        assertThat(ok(team.admin.post("/sweeps/" + run + "/decisions/" + first + "/undo", "")).getInt("givenBack")).isEqualTo(1);
        assertThat(team.tasks()).containsEntry(away, 1);
        List<Long> takenBack = ok(team.admin.get(handed)).getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(decision -> !decision.isNull("undoneAt"))
                .map(decision -> decision.getJsonNumber("id").longValue())
                .toList();
        assertThat(takenBack).containsExactly(first);
        assertThat(ok(team.admin.get("/sweeps/" + run)).getJsonArray("totals").getValuesAs(JsonObject.class)).anySatisfy(total -> {
            assertThat(total.getString("kind")).isEqualTo("HANDOVER");
            assertThat(total.getInt("undone")).isEqualTo(1);
        });

        JsonObject rest = ok(team.admin.post("/sweeps/" + run + "/undo", ""));
        assertThat(List.of(rest.getInt("givenBack"), rest.getInt("left"))).as("the other one").containsExactly(1, 0);
    }

    @Test
    void twoRunsStandBesideEachOther() throws SQLException {
        overdue(3);
        long first = team.sweep(TODAY);
        team.ended(first);
        long second = team.sweep(TODAY);
        team.ended(second);

        JsonObject beside = ok(team.admin.get("/sweeps/" + second + "?with=" + first));
        assertThat(beside.getJsonNumber("previousRun").longValue()).isEqualTo(first);
        JsonObject expiries = beside.getJsonArray("totals").getValuesAs(JsonObject.class).stream().filter(total -> total.getString("kind").equals("EXPIRE")).findFirst().orElseThrow();
        assertThat(expiries.getInt("decided")).isZero();
        assertThat(expiries.getInt("before")).isGreaterThanOrEqualTo(3);

        JsonObject cards = ok(team.admin.get("/sweeps/" + second + "/differences?with=" + first + "&size=100"));
        assertThat(cards.getJsonArray("items").getValuesAs(JsonObject.class).stream().filter(card -> card.getString("title", "").contains(team.name)).toList())
                .hasSize(3)
                .allSatisfy(card -> assertThat(card.getJsonArray("here")).isEmpty())
                .allSatisfy(card -> assertThat(card.getJsonArray("there").getJsonObject(0).getString("reason")).isNotBlank());
        assertThat(ok(team.admin.get("/sweeps/" + first + "/differences?with=" + first)).getInt("total")).isZero();
        assertThat(ok(ApiClient.as("operator").get("/sweeps/" + second + "/differences?with=" + first + "&size=100")).toString())
                .as("the operator counts cards, and knows none that they may not read").contains("\"total\"").doesNotContain("title\":\"Card");
    }

    @Test
    void aSweepOfOneCollectionOrOfSomeCardsLeavesTheOthersAndTheNightAlone() throws SQLException {
        List<String> cards = overdue(3);
        team.dueOn(cards.get(1), OVERDUE.minusDays(3));
        Team others = Team.founded("others");
        try {
            others.dueOn(others.card("Of others"), OVERDUE);

            long one = team.sweep("{\"override\": true, \"collection\": \"%s\", \"limit\": 1}".formatted(team.name));
            assertThat(team.ended(one).getJsonArray("totals").getValuesAs(JsonObject.class)).allSatisfy(total -> assertThat(total.getInt("decided")).isEqualTo(1));
            assertThat(counts("select c.slug, 1 from task t join card c on c.id = t.card_id join card_collection cc on cc.id = c.collection_id where t.closed_at is null and cc.collection_key = '" + team.name + "'"))
                    .as("the one that has waited longest").containsOnlyKeys(cards.get(1));

            long all = team.sweep("{\"override\": true, \"collection\": \"%s\"}".formatted(team.name));
            team.ended(all);
            assertThat(team.tasks().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(3);
            assertThat(others.tasks()).isEmpty();
            assertThat(number("select count(*) from sweep_decision d join card c on c.id = d.card_id join card_collection cc on cc.id = c.collection_id where cc.collection_key <> '" + team.name + "' and d.run_id in ("
                            + one + ", " + all + ")"))
                    .isZero();
            assertThat(number("select whole or measured from sweep_run where id = " + all)).as("it is not the night's").isZero();
            assertThat(team.admin.post("/sweeps", "{\"collection\": \"nobody-s\"}").statusCode()).isEqualTo(404);
            assertThat(team.admin.post("/sweeps", "{\"limit\": 0}").statusCode()).isEqualTo(400);
        } finally {
            others.leave();
        }
    }

    @Test
    void aRehearsalWritesDecisionsAndNothingElse() throws SQLException {
        overdue(3);

        long run = team.sweep("{\"dryRun\": true}");
        team.ended(run);
        assertThat(number("select count(*) from sweep_decision where run_id = " + run)).isGreaterThanOrEqualTo(3);
        assertThat(number("select count(*) from sweep_decision where applied and run_id = " + run)).isZero();
        assertThat(team.tasks()).isEmpty();
        assertThat(number("select count(*) from outbox where run_id = " + run)).isZero();
    }

    @Test
    void whileAnotherNodeSweepsASecondOneIsRefusedAndTheHolderNamed() throws SQLException {
        change("insert into sweep_run (as_of, state, started_at, lease_until, node, requested_by) values (curdate(), 'RUNNING', utc_timestamp(6), utc_timestamp(6) + interval 1 hour, 'the-other-node', 'test')");
        try {
            var refused = team.admin.post("/sweeps", "{}");
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body()).contains("the-other-node");
        } finally {
            change("delete from sweep_run where requested_by = 'test'");
        }
    }

    @Test
    void ofTenStartedAtOnceOneRuns() throws Exception {
        overdue(1);
        ExecutorService people = Executors.newFixedThreadPool(10);
        List<Callable<Integer>> clicks = new ArrayList<>();
        for (int click = 0; click < 10; click++) {
            clicks.add(() -> team.admin.post("/sweeps", TODAY).statusCode());
        }
        List<Integer> answers = new ArrayList<>();
        for (var answer : people.invokeAll(clicks)) {
            answers.add(answer.get());
        }
        people.shutdown();

        assertThat(answers).containsOnly(202, 409).contains(202);
        long last = number("select max(id) from sweep_run");
        team.ended(last);
        assertThat(number("select count(*) from sweep_run where state = 'RUNNING'")).isZero();
        assertThat(team.tasks().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
    }

    /** Fault F4. */
    @Test
    void ofTwoThatAreStartedAtOnceFiftyTimesOneRunsAndNothingIsDoneTwice() throws Exception {
        overdue(2);
        ExecutorService two = Executors.newFixedThreadPool(2);
        for (int round = 0; round < 50; round++) {
            Callable<Integer> click = () -> team.admin.post("/sweeps", TODAY).statusCode();
            List<Integer> answers = new ArrayList<>();
            for (var answer : two.invokeAll(List.of(click, click))) {
                answers.add(answer.get());
            }
            assertThat(answers).containsOnly(202, 409).contains(202);
            team.ended(number("select max(id) from sweep_run"));
        }
        two.shutdown();

        assertThat(team.tasks().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(2);
        assertThat(number("select count(*) from outbox o join card c on c.id = o.card_id join card_collection cc on cc.id = c.collection_id where cc.collection_key = '" + team.name + "'"))
                .isEqualTo(2);
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
