package org.pramana.tests.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.verification.Team.change;
import static org.pramana.tests.verification.Team.number;
import static org.pramana.tests.verification.Team.ok;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pramana.tests.api.ApiClient;

/** When a verifier has left (behaviour.md §7), by REST; {@code example} numbers are those of §19. */
class LeaversIT {

    private static final String TODAY = "{\"override\": true}";

    private Team team;
    private String keepers;

    @BeforeEach
    void aTeamAndItsOwners() {
        team = Team.founded("leave");
        keepers = "keepers-" + team.name;
        // ana and ben write, chloe owns
        ok(team.admin.post("/groups", "{\"key\": \"%1$s\", \"name\": \"%1$s\", \"members\": [\"%2$s\"]}".formatted(keepers, team.logins.get(2))));
        ok(team.admin.put("/collections/" + team.name + "/grants", "{\"%s\": \"AUTHOR\", \"%s\": \"OWNER\"}".formatted(team.name, keepers)));
    }

    @AfterEach
    void gone() throws SQLException {
        change("delete from succession where leaver_id in (select id from person where login like '%-" + team.name + "')");
        change("update card_collection set default_person_id = null, default_group_id = null where collection_key = '" + team.name + "'");
        change("delete a from announcement a join card c on c.id = a.card_id join card_collection k on k.id = c.collection_id where k.collection_key = '" + team.name + "'");
        change("delete from search_gap where topic like '%" + team.name + "'");
        team.leave();
    }

    @Test
    void example11_whenTheLastMemberLeavesTheGroupAnOwnerLooksAfterItAndTheStampHolds() throws SQLException {
        String slug = team.card("The last one of " + team.name);
        remove(team.name, 2, 0, 1);

        assertThat(responsible(slug)).isEqualTo(team.logins.get(2));
        assertThat(event(slug)).startsWith("4|");
        assertThat(ok(team.member(2).get("/cards/" + slug)).getJsonObject("trust").getString("state")).isEqualTo("VERIFIED");
        assertThat(number("select count(*) from card c join card_reason r on r.card_id = c.id where c.slug = '" + slug + "'")).isZero();
    }

    @Test
    void theNextVerifierOnTheCardComesFirst() throws SQLException {
        String slug = card("First and second", "person:" + team.logins.get(0), "person:" + team.logins.get(1));
        assertThat(responsible(slug)).isEqualTo(team.logins.get(0));

        leave(0);

        assertThat(responsible(slug)).isEqualTo(team.logins.get(1));
        assertThat(event(slug)).startsWith("1|");
        assertThat(stamp(slug)).contains("(left)");
    }

    @Test
    void thenTheBackupOfTheRule() throws SQLException {
        String slug = card("With a backup", "person:" + team.logins.get(0));
        rule("BACKUP", "person:" + team.logins.get(1));
        try {
            leave(0);
            assertThat(responsible(slug)).isEqualTo(team.logins.get(1));
            assertThat(event(slug)).startsWith("2|");
        } finally {
            unrule();
        }
    }

    @Test
    void thenTheDefaultVerifierOfTheCollection() throws SQLException {
        String slug = card("With a default", "person:" + team.logins.get(0));
        ok(team.admin.put("/collections/" + team.name + "/default-verifier", "{\"verifier\": \"person:%s\"}".formatted(team.logins.get(1))));

        leave(0);

        assertThat(responsible(slug)).isEqualTo(team.logins.get(1));
        assertThat(event(slug)).startsWith("3|");
        team.dueOn(slug, LocalDate.now().plusDays(20)); // vouched for ten days ago: within a minute the two would be one event
        assertThat(ok(team.member(1).post("/cards/" + slug + "/verification", "{\"version\": 1}")).getInt("cycleNo")).as("who comes may verify").isEqualTo(2);
    }

    @Test
    void thenWhoVerifiedMostOfTheCollectionLatelyWhereNobodyOwnsIt() throws SQLException {
        String slug = card("Without owners", "person:" + team.logins.get(0));
        for (int other = 0; other < 2; other++) {
            String theirs = card("Theirs " + other, "person:" + team.logins.get(1));
            ok(team.member(1).post("/cards/" + theirs + "/verification", "{\"version\": 1}"));
        }
        remove(keepers, 2);

        leave(0);

        assertThat(responsible(slug)).isEqualTo(team.logins.get(1));
        assertThat(event(slug)).startsWith("5|");
    }

    @Test
    void andLastTheAdministratorsQueue() throws SQLException {
        String slug = card("For nobody", "person:" + team.logins.get(0));
        remove(keepers, 2);
        remove(team.name, 1, 2);

        leave(0);

        assertThat(responsible(slug)).isNull();
        assertThat(event(slug)).startsWith("6|");
    }

    @Test
    void whoMayNoLongerWriteLooksAfterNothing() throws SQLException {
        String slug = card("Downgraded", "person:" + team.logins.get(0));

        ok(team.admin.put("/collections/" + team.name + "/grants", "{\"%s\": \"READ\", \"%s\": \"OWNER\"}".formatted(team.name, keepers)));

        assertThat(responsible(slug)).isEqualTo(team.logins.get(2));
        assertThat(event(slug)).startsWith("4|");
    }

    @Test
    void theNewOneHearsOfItInOneLineAndMayAcceptOrPassOn() throws SQLException {
        for (int card = 0; card < 14; card++) {
            card("Legacy " + card, "person:" + team.logins.get(0));
        }
        ok(team.admin.post("/groups/" + keepers + "/members", "{\"logins\": [\"%s\"]}".formatted(team.logins.get(1))));
        ok(team.admin.put("/collections/" + team.name + "/default-verifier", "{\"verifier\": \"person:%s\"}".formatted(team.logins.get(1))));

        leave(0);

        JsonArray waiting = ok(team.member(1).get("/inherited")).getJsonArray("items");
        assertThat(waiting).hasSize(1);
        assertThat(waiting.getJsonObject(0).getInt("count")).isEqualTo(14);
        assertThat(number("select count(*) from outbox o join person p on p.id = o.person_id where o.kind = 'INHERITED' and o.detail like '%14%' and p.login = '" + team.logins.get(1) + "'")).isEqualTo(1);
        assertThat(ok(ApiClient.as("creator").get("/inherited")).getJsonArray("items").toString()).as("nobody else sees them").doesNotContain("Legacy");

        assertThat(ok(team.member(1).post("/inherited/redistribution", "{\"from\": \"%s\"}".formatted(team.logins.get(0)))).getInt("cards")).isEqualTo(14);
        assertThat(ok(team.member(1).get("/inherited")).getJsonArray("items")).isEmpty();
        assertThat(ok(team.member(2).post("/inherited/acceptance", "{\"from\": \"%s\"}".formatted(team.logins.get(1)))).getInt("cards")).isEqualTo(14);
        assertThat(ok(team.member(2).get("/inherited")).getJsonArray("items")).isEmpty();
    }

    @Test
    void withoutAnAnswerInTenWorkingDaysTheNextRuleIsTried() throws SQLException {
        String slug = card("Unanswered", "person:" + team.logins.get(0));
        ok(team.admin.put("/collections/" + team.name + "/default-verifier", "{\"verifier\": \"person:%s\"}".formatted(team.logins.get(1))));
        leave(0);
        assertThat(responsible(slug)).isEqualTo(team.logins.get(1));

        sweepAfter(9);
        assertThat(responsible(slug)).as("ten working days are not over").isEqualTo(team.logins.get(1));
        sweepAfter(8);
        assertThat(responsible(slug)).isEqualTo(team.logins.get(2));
        assertThat(event(slug)).startsWith("4|");
    }

    @Test
    void anAdministratorHandsOnBeforehandAndTakesItBack() throws SQLException {
        String one = card("Planned one", "person:" + team.logins.get(0));
        String two = card("Planned two", "person:" + team.logins.get(0));
        team.dueOn(one, LocalDate.now().minusDays(8));
        team.ended(team.sweep(TODAY));
        String path = "/people/" + team.logins.get(0) + "/leaving";
        JsonObject estate = ok(team.admin.get(path));
        assertThat(List.of(estate.getInt("cards"), estate.getInt("openTasks"))).isEqualTo(List.of(2, 1));

        String choice = "{\"successors\": [{\"collection\": \"%s\", \"to\": \"%s\"}], \"dryRun\": %s}";
        JsonObject seen = ok(team.admin.post(path, choice.formatted(team.name, team.logins.get(1), true)));
        JsonObject load = seen.getJsonArray("loads").getJsonObject(0);
        assertThat(List.of(load.getString("login"), load.getInt("comes"), load.getInt("tasksCome"))).isEqualTo(List.of(team.logins.get(1), 2, 1));
        assertThat(responsible(one)).as("a look changes nothing").isEqualTo(team.logins.get(0));

        long batch = ok(team.admin.post(path, choice.formatted(team.name, team.logins.get(1), false))).getJsonNumber("batch").longValue();
        assertThat(List.of(responsible(one), responsible(two))).containsOnly(team.logins.get(1));
        assertThat(team.tasks()).isEqualTo(Map.of(team.logins.get(1), 1));
        ok(team.member(1).post("/cards/" + two + "/verification", "{\"version\": 1}"));

        assertThat(ok(team.admin.delete(path + "/" + batch)).getInt("cards")).isEqualTo(2);
        assertThat(List.of(responsible(one), responsible(two))).containsOnly(team.logins.get(0));
        assertThat(team.tasks()).isEqualTo(Map.of(team.logins.get(0), 1));
        assertThat(number("select count(*) from card_verifier v join card c on c.id = v.card_id join person p on p.id = v.person_id where c.slug = '" + one + "' and p.login = '" + team.logins.get(0) + "'")).isEqualTo(1);
        assertThat(team.admin.delete(path + "/" + batch).statusCode()).as("not twice").isEqualTo(409);
    }

    @Test
    void whatTheyHaveBesideCardsGoesWithThemAndComesBack() throws SQLException {
        String slug = card("With all", "person:" + team.logins.get(0));
        ok(team.member(0).put("/cards/" + slug + "/draft", "{\"body\": \"<p>Half written.</p>\", \"baseVersion\": 1}"));
        long question = ok(team.member(2).post(
                        "/questions", "{\"collection\": \"%s\", \"title\": \"Who signs for %1$s abroad?\", \"detail\": \"For the offer.\", \"to\": \"%s\"}".formatted(team.name, team.logins.get(0))))
                .getJsonObject("line")
                .getJsonNumber("id")
                .longValue();
        change("update question set assignee_id = (select id from person where login = '" + team.logins.get(0) + "'), state = 'ASSIGNED' where id = " + question);
        change("update card_collection set authors_announce = true where collection_key = '" + team.name + "'");
        ok(team.member(0).post("/announcements", "{\"card\": \"%s\", \"to\": [\"group:%s\"], \"mode\": \"FYI\"}".formatted(slug, team.name)));
        missed("wholly unheard of by " + team.name);
        String path = "/people/" + team.logins.get(0) + "/leaving";
        assertThat(ok(team.admin.get(path)).getInt("gaps")).isEqualTo(1);
        JsonObject part = ok(team.admin.get(path)).getJsonArray("parts").getJsonObject(0);
        assertThat(List.of(part.getInt("cards"), part.getInt("drafts"), part.getInt("questions"), part.getInt("announcements"))).containsExactly(1, 1, 1, 1);

        String choice = "{\"successors\": [{\"collection\": \"%s\", \"to\": \"%s\"}], \"dryRun\": %s}";
        JsonObject load = ok(team.admin.post(path, choice.formatted(team.name, team.logins.get(1), true))).getJsonArray("loads").getJsonObject(0);
        assertThat(List.of(load.getInt("comes"), load.getInt("questionsCome"), load.getInt("draftsCome"), load.getInt("announcementsCome"), load.getInt("gapsCome"))).containsExactly(1, 1, 1, 1, 1);
        assertThat(beside(slug, question)).as("a look changes nothing").containsOnly(team.logins.get(0));

        long batch = ok(team.admin.post(path, choice.formatted(team.name, team.logins.get(1), false))).getJsonNumber("batch").longValue();
        assertThat(beside(slug, question)).containsOnly(team.logins.get(1));
        assertThat(team.member(1).get("/cards/" + slug + "/draft").body()).contains("Half written");
        assertThat(ok(team.admin.get(path)).getJsonArray("parts")).as("nothing is left behind").isEmpty();

        ok(team.admin.delete(path + "/" + batch));
        assertThat(beside(slug, question)).containsOnly(team.logins.get(0));
    }

    /** Who has the draft, the question, the gap and the announcement. */
    private List<String> beside(String slug, long question) throws SQLException {
        return List.of(
                text("select p.login from card_draft d join card c on c.id = d.card_id join person p on p.id = d.author_id where c.slug = '" + slug + "'"),
                text("select p.login from question q join person p on p.id = q.assignee_id where q.id = " + question),
                gapOwner(),
                text("select p.login from announcement a join card c on c.id = a.card_id join person p on p.id = a.sender_id where c.slug = '" + slug + "'"));
    }

    /** Nobody was chosen: it follows the cards, and where there are none it is an administrator's again. Whoever comes hears of it. */
    @Test
    void whatNobodyFindsIsSeenToByWhoeverComes() throws SQLException {
        card("With a gap", "person:" + team.logins.get(0), "person:" + team.logins.get(1));
        missed("never heard of by " + team.name);
        leave(0);
        assertThat(gapOwner()).isEqualTo(team.logins.get(1));
        assertThat(number("select count(*) from outbox o join person p on p.id = o.person_id where o.kind = 'GAP' and p.login = '" + team.logins.get(1) + "'")).isEqualTo(1);

        remove(keepers, 2);
        remove(team.name, 2);
        leave(1);
        assertThat(number("select count(*) from search_gap g join person p on p.id = g.owner_id and p.administrator and p.active where g.closed_at is null and g.topic like '%" + team.name + "'")).isEqualTo(1);
    }

    /** They see to it. */
    private void missed(String words) throws SQLException {
        change("insert into search_gap (topic, words, reader_id, shown, people, misses, first_at, last_at, owner_id, due_on) select '%1$s', '%1$s', id, '', 1, 1, utc_timestamp(6), utc_timestamp(6), id, current_date + interval 5 day from person where login = '%2$s'"
                .formatted(words, team.logins.get(0)));
    }

    private String gapOwner() throws SQLException {
        return text("select p.login from search_gap g join person p on p.id = g.owner_id where g.closed_at is null and g.topic like '%" + team.name + "'");
    }

    @Test
    void whoMayNotWriteThereIsNoSuccessor() {
        card("Refused", "person:" + team.logins.get(0));
        var answer = team.admin.post("/people/" + team.logins.get(0) + "/leaving", "{\"successors\": [{\"collection\": \"%s\", \"to\": \"consumer\"}]}".formatted(team.name));

        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 422);
    }

    private void leave(int member) {
        ok(team.admin.patch("/people/" + team.logins.get(member), "{\"active\": false}"));
    }

    private void remove(String group, int... members) {
        for (int member : members) {
            assertThat(team.admin.delete("/groups/" + group + "/members/" + team.logins.get(member)).statusCode()).isEqualTo(204);
        }
    }

    /** So many days pass for the team's cards alone. */
    private void sweepAfter(int days) throws SQLException {
        change("update inheritance i join card c on c.id = i.card_id set i.answer_by = i.answer_by - interval " + days + " day where c.title like '%" + team.name + "'");
        assertThat(team.ended(team.sweep(TODAY)).getString("state")).isEqualTo("COMPLETED");
    }

    private String card(String title, String... verifiers) {
        return ok(team.member(0)
                        .post(
                                "/cards",
                                "{\"collection\": \"%s\", \"title\": \"%s of %s\", \"body\": \"<p>True.</p>\", \"verifiers\": [\"%s\"], \"interval\": 30, \"publish\": true, \"verify\": %s}"
                                        .formatted(team.name, title, team.name, String.join("\", \"", verifiers), verifiers[0].endsWith(team.logins.get(0)))))
                .getString("slug");
    }

    private static String responsible(String slug) throws SQLException {
        return text("select p.login from card c join person p on p.id = c.responsible_id where c.slug = '" + slug + "'");
    }

    private static String event(String slug) throws SQLException {
        return text("select e.detail from card_event e join card c on c.id = e.card_id where e.kind = 'ORPHAN_REASSIGNED' and c.slug = '" + slug + "' order by e.id desc limit 1");
    }

    private String stamp(String slug) {
        return team.member(2).get("/cards/" + slug).body();
    }

    private static String text(String select) throws SQLException {
        try (var database = org.pramana.tests.Sandbox.database(); var statement = database.prepareStatement(select); var row = statement.executeQuery()) {
            return row.next() ? row.getString(1) : null;
        }
    }

    private void rule(String setting, String value) throws SQLException {
        change("insert into policy (number, name, state, created_by, created_at, changed_at) select 987655, 'leavers', 'ACTIVE', min(id), utc_timestamp(6), utc_timestamp(6) from person"
                + " where not exists (select 1 from policy p where p.state = 'ACTIVE') having min(id) is not null");
        change("insert into policy_rule (policy_id, position, name, collection_key) select id, -2, 'leavers', '" + team.name + "' from policy where state = 'ACTIVE'");
        change("insert into policy_rule_setting (rule_id, setting, value) select id, '" + setting + "', '" + value + "' from policy_rule where name = 'leavers'");
        change("update access_epoch set epoch = epoch + 1");
    }

    private static void unrule() throws SQLException {
        change("delete from policy_rule where name = 'leavers'");
        change("delete from policy where number = 987655");
        change("update access_epoch set epoch = epoch + 1");
    }
}
