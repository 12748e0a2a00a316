package org.pramana.tests.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.Sandbox.change;
import static org.pramana.tests.api.ApiClient.object;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pramana.tests.Sandbox;
import org.pramana.tests.api.ApiClient;

/** A policy from its draft into force, as an administrator's program does it: rehearse, activate, compare, and what it means for a card. */
class PolicyLifeIT {

    private final ApiClient admin = ApiClient.as("admin");
    private final ApiClient creator = ApiClient.as("creator");
    private final String tag = "policy-life-" + System.nanoTime();

    /** Every other test goes on under no rule. */
    @AfterEach
    void noRules() {
        int none = begin("No rules");
        activate(none, "{\"mode\": \"NEXT_CYCLE\", \"overrideReason\": \"the end of a test\"}", 200);
    }

    @Test
    void whatIsRehearsedComesIntoForceAndTheCardSaysSo() {
        String slug = publish("Rehearsed price", 90);
        int policy = begin("Prices every month");
        rules(policy, rule("Prices", "\"intervalDays\": 30, \"warnDays\": 5"), 200);

        JsonObject match = object(admin.post("/policies/match", "{\"rules\": [" + rule("Prices", "") + "]}"));
        assertThat(match.getInt("matching")).isEqualTo(1);
        assertThat(match.getJsonArray("cards").getJsonObject(0).getString("slug")).isEqualTo(slug);

        String recompute = "{\"mode\": \"RECOMPUTE\"}";
        activate(policy, recompute, 409); // not rehearsed
        JsonObject rehearsal = rehearse(policy, "RECOMPUTE");
        assertThat(rehearsal.getJsonObject("run").getInt("changing")).isEqualTo(1);
        assertThat(object(admin.get("/policies/" + policy)).getJsonObject("line").getString("state")).isEqualTo("SIMULATED");
        JsonObject effect = object(admin.get("/rehearsals/" + rehearsal.getInt("id") + "/effects")).getJsonArray("items").getJsonObject(0);
        assertThat(effect.getString("slug")).isEqualTo(slug);
        assertThat(effect.getString("kind")).isEqualTo("SOONER");
        assertThat(effect.getString("sentence")).contains("every 90 days").contains("every 30 days").contains("Prices");
        JsonObject creators = rehearsal.getJsonArray("people").getValuesAs(JsonObject.class).stream().filter(load -> load.getString("key", "").equals("creator")).findFirst().orElseThrow();
        assertThat(creators.getJsonArray("now")).hasSize(13);
        assertThat(creators.getInt("budget")).isEqualTo((int) number("select weekly_budget from person where login = 'creator'"));
        String before = object(creator.get("/cards/" + slug + "/trust")).getString("dueDate");

        JsonObject report = activate(policy, recompute, 200);
        assertThat(report.getInt("differing")).isZero();
        assertThat(report.getInt("changing")).isEqualTo(1);
        assertThat(report.getInt("leftAlone")).isZero();
        assertThat(object(creator.get("/cards/" + slug + "/trust")).getString("dueDate")).isLessThan(before);
        assertThat(object(creator.get("/cards/" + slug + "/trust")).getString("state")).isEqualTo("VERIFIED");
        assertThat(creator.get("/cards/" + slug + "/why").body()).contains("rule 1 of policy " + policy).contains("brought a policy into force");
        rules(policy, rule("Prices", ""), 409); // never changes again
    }

    @Test
    void editingARehearsedDraftMeansRehearsingItAgain() {
        publish("Edited draft", 90);
        int policy = begin("Edited");
        rules(policy, rule("First", "\"intervalDays\": 30"), 200);
        rehearse(policy, "NEXT_CYCLE");
        rules(policy, rule("Second", "\"intervalDays\": 14"), 200);

        assertThat(object(admin.get("/policies/" + policy)).getJsonObject("line").getString("state")).isEqualTo("DRAFT");
        activate(policy, "{\"mode\": \"NEXT_CYCLE\"}", 409);
        rehearse(policy, "NEXT_CYCLE");
        activate(policy, "{\"mode\": \"RECOMPUTE\"}", 409); // rehearsed for another way into force
        activate(policy, "{\"mode\": \"NEXT_CYCLE\"}", 200);
    }

    @Test
    void newValuesBiteAtTheNextVerificationAndALockedRuleAllowsNoOther() {
        String slug = publish("Next cycle", 90);
        int policy = begin("Locked");
        rules(policy, "{\"name\": \"Locked\", \"locked\": true, \"filter\": {\"tag\": \"" + tag + "\"}, \"settings\": {\"intervalDays\": 30, \"mode\": \"INTERVAL\"}}", 200);
        activate(policy, "{\"overrideReason\": \"a test\"}", 200);

        JsonObject before = object(creator.get("/cards/" + slug + "/trust"));
        HttpResponse<String> refused = creator.put("/cards/" + slug + "/plan", "{\"interval\": 180}");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("locked");
        assertThat(object(creator.get("/cards/" + slug + "/trust")).getString("dueDate")).isEqualTo(before.getString("dueDate"));
        assertThat(creator.post("/cards/" + slug + "/flags", "{\"text\": \"look again\"}").statusCode()).isLessThan(300);
        assertThat(creator.post("/cards/" + slug + "/verification", "{\"version\": 1}").statusCode()).isEqualTo(200);
        assertThat(object(creator.get("/cards/" + slug + "/trust")).getString("dueDate")).isLessThan(before.getString("dueDate"));
    }

    @Test
    void aRulesFourEyesHoldForItsCards() {
        String slug = publish("Four eyes", 90);
        int policy = begin("Four eyes");
        rules(policy, rule("Somebody else", "\"fourEyes\": true, \"requestThreshold\": 1"), 200);
        activate(policy, "{\"overrideReason\": \"a test\"}", 200);

        assertThat(creator.get("/cards/" + slug).statusCode()).isEqualTo(200);
        HttpResponse<String> refused = creator.post("/cards/" + slug + "/verification", "{\"version\": 1}");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("somebody else has to verify it");
        assertThat(ApiClient.as("consumer").post("/cards/" + slug + "/requests", "{\"text\": \"is that so?\"}").statusCode()).isLessThan(300);
        assertThat(object(creator.get("/cards/" + slug + "/trust")).getString("state")).as("one reader is enough").isEqualTo("NEEDS_VERIFICATION");
    }

    @Test
    void aRuleThatTracksCardsCanBeWithdrawn() {
        String slug = publish("Untracked so far", 0);
        int policy = begin("Tracks");
        rules(policy, rule("Track it", "\"mode\": \"INTERVAL\", \"intervalDays\": 30"), 200);
        rehearse(policy, "RECOMPUTE");
        activate(policy, "{\"mode\": \"RECOMPUTE\"}", 200);

        assertThat(object(creator.get("/cards/" + slug + "/trust")).getString("state")).isEqualTo("NEEDS_VERIFICATION");
        assertThat(admin.get("/policies/left-behind").body()).contains("Track it");
        String left = "/policies/" + policy + "/rules/0/left-behind";
        assertThat(object(admin.get(left)).getJsonArray("items").getValuesAs(JsonObject.class)).extracting(card -> card.getString("slug")).containsExactly(slug);
        assertThat(admin.get("/policies/" + policy + "/rules/1/left-behind").statusCode()).isEqualTo(404);
        assertThat(admin.post("/policies/" + policy + "/rules/0/withdraw", "{}").body()).doesNotContain("\"policy\":" + policy + ",");
        assertThat(object(creator.get("/cards/" + slug + "/trust")).getString("state")).isEqualTo("UNTRACKED");
        assertThat(object(admin.get(left)).getInt("total")).isZero();
    }

    @Test
    void aRehearsalThatIsStoppedSaysSoChangesNothingAndCountsForNoActivation() throws SQLException {
        String slug = publish("Stopped", 90);
        String before = object(creator.get("/cards/" + slug + "/trust")).getString("dueDate");
        int policy = begin("To be stopped");
        rules(policy, rule("Prices", "\"intervalDays\": 30"), 200);
        int id;
        try (Connection database = Sandbox.database(); Statement statement = database.createStatement()) {
            database.setAutoCommit(false);
            statement.execute("select id from card where slug = '" + slug + "' for update"); // what it writes down of this card has to wait
            id = begun(policy, "RECOMPUTE");
            assertThat(object(admin.get("/rehearsals/" + id)).getString("state")).isEqualTo("RUNNING");
            HttpResponse<String> second = admin.post("/rehearsals", "{\"policy\": " + policy + ", \"mode\": \"RECOMPUTE\"}");
            assertThat(second.statusCode()).as("one at a time").isEqualTo(409);
            until(() -> stopped(id));
            database.rollback();
        }

        assertThat(ended(id).getString("state")).isEqualTo("STOPPED");
        assertThat(object(admin.get("/policies/" + policy)).getJsonObject("line").getString("state")).isEqualTo("DRAFT");
        activate(policy, "{\"mode\": \"RECOMPUTE\"}", 409);
        assertThat(object(creator.get("/cards/" + slug + "/trust")).getString("dueDate")).isEqualTo(before);
        assertThat(rehearse(policy, "RECOMPUTE").getJsonObject("run").getInt("changing")).as("another one may begin").isEqualTo(1);
    }

    @Test
    void anActivationThatIsStoppedOrLosesItsServerGoesOnAndDoesNothingTwice() throws SQLException {
        String slug = publish("In parts", 90);
        String before = object(creator.get("/cards/" + slug + "/trust")).getString("dueDate");
        int policy = begin("In parts");
        rules(policy, rule("Prices", "\"intervalDays\": 30"), 200);
        rehearse(policy, "RECOMPUTE");
        int run;
        try (Connection database = Sandbox.database(); Statement statement = database.createStatement()) {
            database.setAutoCommit(false);
            statement.execute("select id from card where slug = '" + slug + "' for update");
            run = object(admin.post("/policies/" + policy + "/activate", "{\"mode\": \"RECOMPUTE\"}")).getInt("run");
            assertThat(object(admin.get("/policies/" + policy)).getJsonObject("line").getString("state")).as("the rules hold at once").isEqualTo("ACTIVE");
            int other = begin("At the same time");
            assertThat(admin.post("/policies/" + other + "/activate", "{\"overrideReason\": \"a test\"}").statusCode()).isEqualTo(409);
            until(() -> stopped(run));
            database.rollback();
        }
        assertThat(ended(run).getString("state")).isEqualTo("STOPPED");
        assertThat(object(creator.get("/cards/" + slug + "/trust")).getString("dueDate")).isEqualTo(before);

        assertThat(admin.post("/rehearsals/" + run + "/continue", "").statusCode()).isEqualTo(200);
        assertThat(ended(run).getString("state")).isEqualTo("COMPLETED");
        assertThat(ended(run).getJsonObject("run").getInt("differing")).isZero();
        assertThat(object(creator.get("/cards/" + slug + "/trust")).getString("dueDate")).isLessThan(before);
        assertThat(admin.post("/rehearsals/" + run + "/continue", "").statusCode()).as("at its end").isEqualTo(409);

        // as a server leaves it that was killed before the last part
        change("update policy_run set state = 'RUNNING', phase = 'APPLY', reached_card = 0, ended_at = null, lease_until = utc_timestamp() - interval 1 minute where id = " + run);
        assertThat(ended(run).getString("state")).isEqualTo("COMPLETED");
        assertThat(number("select count(*) from card_event e join card c on c.id = e.card_id where e.kind = 'POLICY_APPLIED' and c.slug = '" + slug + "'")).isEqualTo(1);
        assertThat(deviation(run).getString("kind")).as("what has changed since it was looked at is left alone").isEqualTo("LEFT_ALONE");
    }

    @Test
    void aCardThatDoesNotBecomeWhatWasPredictedIsNamedWithBothAndTheReason() {
        publish("As predicted", 90);
        String slug = publish("Doubted meanwhile", 90);
        int policy = begin("Predicted and actual");
        rules(policy, rule("Prices", "\"intervalDays\": 30"), 200);
        rehearse(policy, "RECOMPUTE");
        assertThat(creator.post("/cards/" + slug + "/flags", "{\"text\": \"look again\"}").statusCode()).isLessThan(300);
        JsonObject run = activate(policy, "{\"mode\": \"RECOMPUTE\"}", 200);

        assertThat(run.getInt("differing")).isEqualTo(1);
        JsonObject deviation = deviation(run.getInt("id"));
        assertThat(deviation.getString("slug")).isEqualTo(slug);
        assertThat(deviation.getString("kind")).isEqualTo("TOUCHED");
        assertThat(deviation.getString("predicted")).startsWith("every 30 days").endsWith("verified");
        assertThat(deviation.getString("actual")).startsWith("every 30 days").endsWith("needs verification");
        assertThat(deviation.getString("reason")).contains("between rehearsal and activation");
        assertThat(admin.get("/rehearsals/" + run.getInt("id") + "/deviations.csv").body().lines()).hasSize(2).last().asString().startsWith(slug + ",");
    }

    @Test
    void twoRehearsalsSayBesideEachOtherWhatTheyAskOfPeople() {
        publish("Asked of somebody", 90);
        int policy = begin("Every month");
        rules(policy, rule("Prices", "\"intervalDays\": 30"), 200);
        int monthly = rehearse(policy, "RECOMPUTE").getInt("id");
        rules(policy, rule("Prices", "\"intervalDays\": 7"), 200);
        int weekly = rehearse(policy, "RECOMPUTE").getInt("id");

        JsonObject beside = object(admin.get("/rehearsals/" + monthly + "/difference/" + weekly));
        assertThat(beside.getInt("cards")).isEqualTo(1);
        JsonObject creators = beside.getJsonArray("people").getValuesAs(JsonObject.class).stream().filter(load -> load.getString("login", "").equals("creator")).findFirst().orElseThrow();
        int left = creators.getJsonArray("left").getValuesAs(JsonNumber.class).stream().mapToInt(JsonNumber::intValue).sum();
        int right = creators.getJsonArray("right").getValuesAs(JsonNumber.class).stream().mapToInt(JsonNumber::intValue).sum();
        assertThat(right - left).as("in 13 weeks three checks a month apart, and thirteen a week apart").isBetween(8, 11);
    }

    /** The only one. */
    private JsonObject deviation(int run) {
        JsonObject page = object(admin.get("/rehearsals/" + run + "/deviations"));
        assertThat(page.getInt("total")).as(page.toString()).isEqualTo(1);
        return page.getJsonArray("items").getJsonObject(0);
    }

    /** Its job may not be known by its number in the first moments. */
    private boolean stopped(int id) {
        return number("select count(*) from policy_run where execution_id is not null and id = " + id) > 0
                && admin.post("/rehearsals/" + id + "/stop", "").statusCode() == 200;
    }

    private static long number(String select) {
        try (Connection database = Sandbox.database(); Statement statement = database.createStatement(); ResultSet row = statement.executeQuery(select)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void until(BooleanSupplier state) {
        long end = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (!state.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
        }
    }

    private int begin(String name) {
        HttpResponse<String> begun = admin.post("/policies", "{\"name\": \"" + name + "\"}");
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        return object(begun).getJsonObject("line").getInt("number");
    }

    private void rules(int policy, String rule, int status) {
        HttpResponse<String> saved = admin.put("/policies/" + policy, "{\"rules\": [" + rule + "]}");
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(status);
    }

    private String rule(String name, String settings) {
        return "{\"name\": \"%s\", \"locked\": true, \"filter\": {\"tag\": \"%s\"}, \"settings\": {%s}}".formatted(name, tag, settings);
    }

    private JsonObject activate(int policy, String how, int status) {
        HttpResponse<String> activated = admin.post("/policies/" + policy + "/activate", how);
        assertThat(activated.statusCode()).as(activated.body()).isEqualTo(status);
        return status == 200 ? ended(object(activated).getInt("run")).getJsonObject("run") : object(activated);
    }

    private JsonObject ended(int run) {
        until(() -> !object(admin.get("/rehearsals/" + run)).getString("state").equals("RUNNING"));
        return object(admin.get("/rehearsals/" + run));
    }

    private int begun(int policy, String mode) {
        HttpResponse<String> begun = admin.post("/rehearsals", "{\"policy\": " + policy + ", \"mode\": \"" + mode + "\"}");
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        return object(begun).getInt("id");
    }

    private JsonObject rehearse(int policy, String mode) {
        JsonObject run = ended(begun(policy, mode));
        assertThat(run.getString("state")).as(run.toString()).isEqualTo("COMPLETED");
        return run;
    }

    /** @param interval 0: not tracked */
    private String publish(String title, int interval) {
        HttpResponse<String> made = creator.post(
                "/cards",
                "{\"collection\": \"pricing\", \"title\": \"%s %d\", \"bodyFormat\": \"markdown\", \"body\": \"Words.\", \"tags\": [\"%s\"], %s}"
                        .formatted(title, System.nanoTime(), tag, interval == 0 ? "\"mode\": \"NONE\", \"publish\": true" : "\"interval\": " + interval + ", \"verify\": true"));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return object(made).getString("slug");
    }
}
