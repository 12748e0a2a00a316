package org.pramana.tests.verification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pramana.tests.Sandbox;
import org.pramana.tests.api.ApiClient;

/** A group of three with a collection of its own, apart from the sample company, and how time passes for its cards. */
public final class Team {

    public final String name;
    public final List<String> logins = new ArrayList<>();
    public final ApiClient admin = ApiClient.as("admin");

    private static final int POLICY = 987_654;
    private boolean ruled;

    private Team(String name) {
        this.name = name;
    }

    public static Team founded(String purpose) {
        Team team = new Team(purpose + "-" + Long.toString(System.currentTimeMillis(), 36));
        for (String first : List.of("ana", "ben", "chloe")) {
            String login = first + "-" + team.name;
            team.logins.add(login);
            ok(team.admin.post(
                    "/people", "{\"login\": \"%s\", \"name\": \"%s %s\", \"email\": \"%s@northwind.example\", \"password\": \"pramana-%s\"}".formatted(login, first, team.name, login, first)));
        }
        ok(team.admin.post("/groups", "{\"key\": \"%1$s\", \"name\": \"%1$s\", \"members\": [\"%2$s\"]}".formatted(team.name, String.join("\", \"", team.logins))));
        ok(team.admin.post("/collections", "{\"key\": \"%1$s\", \"name\": \"%1$s\", \"grants\": {\"%1$s\": \"OWNER\"}}".formatted(team.name)));
        return team;
    }

    /** The person with this number, 0 to 2. */
    public ApiClient member(int number) {
        String login = logins.get(number);
        return ApiClient.as(login, "pramana-" + login.substring(0, login.indexOf('-')));
    }

    /** A program of theirs. It proves no password at every call, for which a busy machine would have it wait (429). */
    public ApiClient program(int number) {
        return ApiClient.withToken(ok(member(number).post("/tokens", "{\"name\": \"program\"}")).getString("token"));
    }

    public String address(int number) {
        return logins.get(number) + "@northwind.example";
    }

    /** Verified today by the first member, looked after by the group. */
    public String card(String title) {
        JsonObject card = ok(member(0)
                .post(
                        "/cards",
                        """
                        {"collection": "%1$s", "title": "%2$s", "body": "<p>Something that is true.</p>", "verifiers": ["group:%1$s"], "interval": 30,
                         "publish": true, "verify": true}"""
                                .formatted(name, title)));
        return card.getString("slug");
    }

    /** As many cards as it takes for a long sweep: published, verified, and looked after by the group; due on that day. */
    public void cardsDue(int count, LocalDate day, String prefix) throws SQLException {
        change(
                """
                insert into card (slug, collection_id, lifecycle, title, version_no, created_by, created_at, published_at, changed_at, mode, interval_days,
                                  verified_on, verified_at, verified_by, verified_version, due_on, cycle_no)
                select concat('%1$s-', seq), cc.id, 'PUBLISHED', concat('%1$s ', seq), 1, p.id, utc_timestamp(6), utc_timestamp(6), utc_timestamp(6), 'INTERVAL', 30,
                       date '%2$s' - interval 30 day, date '%2$s' - interval 30 day, p.id, 1, date '%2$s', 1
                  from card_collection cc join person p on p.login = '%3$s' join seq_1_to_%4$d
                 where cc.collection_key = '%5$s'"""
                        .formatted(prefix, day, logins.get(0), count, name));
        change(
                """
                insert into card_verifier (card_id, position, group_id)
                select c.id, 1, g.id from card c join person_group g on g.group_key = '%1$s' where c.slug like '%2$s-%%'"""
                        .formatted(name, prefix));
    }

    /** Its last verification, and so its date, was that much earlier. */
    public void dueOn(String slug, LocalDate day) throws SQLException {
        change("update card set verified_on = date '%1$s' - interval 30 day, verified_at = date '%1$s' - interval 30 day, due_on = date '%1$s' where slug = '%2$s'".formatted(day, slug));
    }

    /** Before all other rules that are in force, if any, and of the team's collection alone: as the database may have it, whatever a form would say to that. */
    public void rule(String setting, String value) throws SQLException {
        ruled = true;
        change("insert into policy (number, name, state, created_by, created_at, changed_at) select %d, 'Of a team', 'ACTIVE', min(id), utc_timestamp(6), utc_timestamp(6) from person".formatted(POLICY)
                + " where not exists (select 1 from policy p where p.state = 'ACTIVE') having min(id) is not null");
        change("insert into policy_rule (policy_id, position, name, collection_key) select id, -1, '%1$s', '%1$s' from policy where state = 'ACTIVE'".formatted(name));
        change("insert into policy_rule_setting (rule_id, setting, value) select id, '%s', '%s' from policy_rule where name = '%s'".formatted(setting, value, name));
        change("update access_epoch set epoch = epoch + 1");
    }

    /** The cards of the team go, and its rule, so that the other tests find the company as it was. */
    public void leave() throws SQLException {
        if (ruled) {
            change("delete from policy_rule where name = '" + name + "'");
            change("delete from policy where number = " + POLICY);
            change("update access_epoch set epoch = epoch + 1");
        }
        change("delete c from card c join card_collection cc on cc.id = c.collection_id where cc.collection_key = '%s'".formatted(name));
        change("delete from sweep_run where requested_by = 'test'");
    }

    /** A policy of these rules from now on, not rehearsed. Whoever brings one into force brings {@code "", "NEXT_CYCLE"} into force afterwards. */
    public void inForce(String policy, String rules, String mode) {
        int number = ok(admin.post("/policies", "{\"name\": \"" + policy + "\"}")).getJsonObject("line").getInt("number");
        ok(admin.put("/policies/" + number, "{\"rules\": [" + rules + "]}"));
        int run = ok(admin.post("/policies/" + number + "/activate", "{\"mode\": \"%s\", \"overrideReason\": \"a test\"}".formatted(mode))).getInt("run");
        Instant end = Instant.now().plusSeconds(40);
        while (ok(admin.get("/rehearsals/" + run)).getString("state").equals("RUNNING") && Instant.now().isBefore(end)) {
            pause();
        }
    }

    public long sweep(String body) {
        return ok(admin.post("/sweeps", body)).getJsonNumber("id").longValue();
    }

    public JsonObject ended(long run) {
        Instant end = Instant.now().plus(Duration.ofMinutes(4));
        JsonObject sweep = ok(admin.get("/sweeps/" + run));
        while (sweep.getString("state").equals("RUNNING") && Instant.now().isBefore(end)) {
            pause();
            sweep = ok(admin.get("/sweeps/" + run));
        }
        return sweep;
    }

    public static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Open tasks of the team's cards by who has them. */
    public Map<String, Integer> tasks() throws SQLException {
        return counts(
                """
                select coalesce(p.login, '-'), count(*) from task t join card c on c.id = t.card_id join card_collection cc on cc.id = c.collection_id
                  left join person p on p.id = t.assignee_id
                 where t.closed_at is null and cc.collection_key = '%s' group by 1"""
                        .formatted(name));
    }

    public static Map<String, Integer> counts(String select) throws SQLException {
        Map<String, Integer> counts = new TreeMap<>();
        try (Connection database = Sandbox.database(); PreparedStatement statement = database.prepareStatement(select); ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                counts.put(row.getString(1), row.getInt(2));
            }
        }
        return counts;
    }

    public static long number(String select) throws SQLException {
        try (Connection database = Sandbox.database(); PreparedStatement statement = database.prepareStatement(select); ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    public static int change(String statement) throws SQLException {
        try (Connection database = Sandbox.database(); PreparedStatement change = database.prepareStatement(statement)) {
            return change.executeUpdate();
        }
    }

    public static JsonObject ok(java.net.http.HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return ApiClient.object(answer);
    }
}
