package org.pramana.tests.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.verification.Team.change;
import static org.pramana.tests.verification.Team.counts;
import static org.pramana.tests.verification.Team.number;
import static org.pramana.tests.verification.Team.ok;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pramana.tests.MailWindow;
import org.pramana.tests.api.ApiClient;
import org.pramana.tests.verification.Team;

/** Who is told of a card, who has said that they know it, and who never hears of it (behaviour.md §15). */
class AnnouncementIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static Team team;

    private String slug;

    @BeforeAll
    static void aTeam() {
        team = Team.founded("tell");
    }

    @BeforeEach
    void aCard() {
        slug = team.card("Refunds go through the portal");
        MailWindow.forgetAll();
    }

    @AfterEach
    void nothingIsAskedAnyMore() throws SQLException {
        for (String table : List.of("receipt r", "announcement r")) {
            change("delete r from %s join card c on c.id = r.card_id join card_collection cc on cc.id = c.collection_id where cc.collection_key = '%s'".formatted(table, team.name));
        }
    }

    @AfterAll
    static void gone() throws SQLException {
        team.leave();
    }

    /** Example 21. */
    @Test
    void example21_aMajorVersionMayAskAgainAndAMinorOneKeepsReceipts() throws SQLException {
        publishUpTo(7);
        long id = announced("\"dueInDays\": 7");
        for (int member = 0; member < 3; member++) {
            ok(acknowledge(member, id, 7));
        }
        assertThat(look(id).getString("status")).isEqualTo("COMPLETE");

        publishUpTo(8);
        assertThat(look(id).getInt("done")).as("nobody has decided yet, so receipts hold").isEqualTo(3);
        assertThat(look(id).getBoolean("undecided")).isTrue();
        ok(team.member(0).post("/announcements/" + id + "/decision", "{\"receipts\": \"ASK_AGAIN\"}"));

        JsonObject again = look(id);
        assertThat(List.of(again.getInt("done"), again.getInt("total"), again.getInt("askedVersion"))).isEqualTo(List.of(0, 3, 8));
        JsonObject mine = only(team.member(1).get("/announcements"), id);
        assertThat(mine.getInt("acknowledgedVersion")).as("so that only what has changed since is shown").isEqualTo(7);
        assertThat(people(id, 1).getInt("acknowledgedVersion")).as("history keeps version 7").isEqualTo(7);
        assertThat(acknowledge(1, id, 7).statusCode()).as("version 7 is not on anybody's screen any more").isEqualTo(409);
        ok(acknowledge(1, id, 8));

        minor("Something that is true, in other words now.");
        assertThat(look(id).getInt("cardVersion")).isEqualTo(9);
        assertThat(look(id).getBoolean("undecided")).as("a minor edit asks for no decision").isFalse();
        assertThat(look(id).getInt("done")).isEqualTo(1);
        assertThat(team.member(0).post("/announcements/" + id + "/decision", "{\"receipts\": \"ASK_AGAIN\"}").statusCode()).isEqualTo(409);
        assertThat(ok(team.member(1).get("/announcements/receipts")).getJsonArray("items").getValuesAs(JsonObject.class))
                .extracting(receipt -> receipt.getInt("version"))
                .containsExactly(8, 7);
    }

    /** Example 22. */
    @Test
    void example22_whoJoinsTwoWeeksLaterIsAskedWithADueDateOfTheirOwn() throws SQLException {
        long dynamic = announced("\"dueInDays\": 10");
        long snapshot = announced("\"dueInDays\": 10, \"audience\": \"SNAPSHOT\"");
        change("update announcement set began_at = began_at - interval 14 day, asked_at = asked_at - interval 14 day where id in (%d, %d)".formatted(dynamic, snapshot));
        change("update announcement_person set since = since - interval 14 day, due_on = due_on - interval 14 day where announcement_id in (%d, %d)".formatted(dynamic, snapshot));
        String joiner = "dora-" + team.name;
        ok(team.admin.post("/people", "{\"login\": \"%s\", \"name\": \"Dora\", \"email\": \"%s@northwind.example\", \"password\": \"pramana-dora-1\"}".formatted(joiner, joiner)));
        ok(team.admin.post("/groups/" + team.name + "/members", "{\"logins\": [\"" + joiner + "\"]}"));
        ApiClient dora = ApiClient.as(joiner, "pramana-dora-1");
        LocalDate today = LocalDate.now();

        assertThat(items(dora.get("/announcements"))).extracting(line -> line.getInt("id")).containsExactly((int) dynamic);
        assertThat(only(dora.get("/announcements"), dynamic).getString("due")).isEqualTo(today.plusDays(10).toString());
        assertThat(only(team.member(1).get("/announcements"), dynamic).getString("due")).isEqualTo(today.minusDays(4).toString());
        post();
        assertThat(MailWindow.waitForMailsTo(joiner + "@northwind.example", 1, PATIENCE).get(0).text()).contains("Please read it by").contains("Refunds go through the portal");
        assertThat(number("select count(*) from announcement_person n join person p on p.id = n.person_id where p.login = '%s' and n.due_on = date '%s'".formatted(joiner, today.plusDays(10))))
                .isEqualTo(1);
        assertThat(look(dynamic).getInt("total")).isEqualTo(4);
        assertThat(look(snapshot).getInt("total")).isEqualTo(3);

        assertThat(team.admin.delete("/groups/" + team.name + "/members/" + joiner).statusCode()).isEqualTo(204);
        assertThat(look(dynamic).getInt("total")).as("leavers drop out").isEqualTo(3);
    }

    @Test
    void whatIsToBePublishedLaterIsKnownToNobodyUntilThenAndASnapshotIsTakenThen() throws SQLException {
        assertThat(team.member(0).post("/announcements", "{\"card\": \"%s\", \"to\": [\"group:%s\"], \"publishAt\": \"2026-01-01T08:00:00Z\"}".formatted(slug, team.name)).statusCode())
                .as("that moment has passed")
                .isEqualTo(400);
        long id = announced("\"dueInDays\": 4, \"audience\": \"SNAPSHOT\", \"publishAt\": \"2031-01-01T08:00:00Z\"");
        post();
        assertThat(items(team.member(1).get("/announcements"))).isEmpty();
        assertThat(look(id).isNull("beganAt")).isTrue();
        assertThat(acknowledge(1, id, 1).statusCode()).isEqualTo(404);

        // who joins and who leaves before the moment counts as of the moment
        assertThat(team.admin.delete("/groups/" + team.name + "/members/" + team.logins.get(2)).statusCode()).isEqualTo(204);
        change("update announcement set publish_at = utc_timestamp(6) - interval 1 second where id = " + id);
        post();
        ok(team.admin.post("/groups/" + team.name + "/members", "{\"logins\": [\"" + team.logins.get(2) + "\"]}"));
        assertThat(look(id).getInt("total")).isEqualTo(2);
        assertThat(only(team.member(1).get("/announcements"), id).getString("due")).as("from the day on which it came").isEqualTo(LocalDate.now().plusDays(4).toString());
        assertThat(items(team.member(2).get("/announcements"))).isEmpty();
    }

    @Test
    void aYearlyReceiptRunsOutOnItsDayForEverybody() throws SQLException {
        LocalDate soon = LocalDate.now().plusDays(20);
        long id = announced("\"dueInDays\": 5, \"yearlyFrom\": \"" + soon + "\"");
        ok(acknowledge(1, id, 1));
        assertThat(look(id).getInt("done")).isEqualTo(1);
        change("update announcement set renew_from = renew_from - interval 20 day where id = " + id);
        assertThat(look(id).getInt("done")).as("acknowledged on the very day").isEqualTo(1);
        change("update receipt set acknowledged_on = acknowledged_on - interval 1 day where announcement_id = " + id);
        assertThat(look(id).getInt("done")).as("the day before is last year’s").isZero();
        assertThat(only(team.member(1).get("/announcements"), id).getString("due")).isEqualTo(LocalDate.now().plusDays(5).toString());
    }

    @Test
    void aCollectionMayLeaveAnnouncingToItsOwners() {
        String authors = "authors-" + team.name;
        ok(team.admin.post("/groups", "{\"key\": \"%1$s\", \"name\": \"%1$s\", \"members\": [\"creator2\"]}".formatted(authors)));
        ok(team.admin.put("/collections/" + team.name + "/grants", "{\"grants\": {\"%1$s\": \"OWNER\", \"%2$s\": \"AUTHOR\"}}".formatted(team.name, authors)));
        ApiClient author = ApiClient.as("creator2");
        String wish = "{\"card\": \"%s\", \"to\": [\"group:%s\"]}".formatted(slug, team.name);
        assertThat(author.patch("/collections/" + team.name, "{\"authorsAnnounce\": false}").statusCode()).as("is for owners").isEqualTo(403);
        ok(team.member(0).patch("/collections/" + team.name, "{\"authorsAnnounce\": false}"));

        assertThat(author.post("/announcements", wish).statusCode()).isEqualTo(403);
        ok(team.member(1).post("/announcements", wish));
        ok(team.member(0).patch("/collections/" + team.name, "{\"authorsAnnounce\": true}"));
        ok(author.post("/announcements", wish));
        ok(team.admin.put("/collections/" + team.name + "/grants", "{\"grants\": {\"%1$s\": \"OWNER\"}}".formatted(team.name)));
    }

    @Test
    void whoMayNotReadTheCardIsNeverToldAndNeverCounted() throws SQLException {
        long id = ok(team.member(0).post("/announcements", "{\"card\": \"%s\", \"to\": [\"group:%s\", \"consumer\"], \"dueInDays\": 3}".formatted(slug, team.name))).getInt("id");
        ok(team.member(0).put("/cards/" + slug + "/readers", "{\"readers\": [\"%s\", \"%s\"]}".formatted(team.logins.get(0), team.logins.get(1))));
        post();

        assertThat(look(id).getInt("total")).isEqualTo(2);
        assertThat(ok(team.member(0).get("/announcements/" + id + "/people")).toString()).doesNotContain("consumer").doesNotContain(team.logins.get(2));
        assertThat(ApiClient.as("consumer").get("/announcements").body()).doesNotContain(slug);
        assertThat(ApiClient.as("consumer").post("/announcements/" + id + "/receipts", "{\"version\": 1}").statusCode()).isEqualTo(404);
        assertThat(team.member(2).get("/announcements").body()).doesNotContain(slug);
        assertThat(acknowledge(2, id, 1).statusCode()).isEqualTo(404);
        assertThat(ApiClient.as("consumer").get("/announcements/" + id).statusCode()).isEqualTo(403);
        assertThat(ApiClient.as("creator").get("/announcements/" + id).statusCode()).isEqualTo(404);
        assertThat(number("select count(*) from outbox o join person p on p.id = o.person_id where o.announcement_id = %d and p.login in ('consumer', '%s')".formatted(id, team.logins.get(2))))
                .isZero();
    }

    @Test
    void aReminderIsDroppedWhereItsReaderHasAcknowledgedOrMayReadNoMore() throws SQLException {
        long id = announced("\"dueInDays\": 7");
        change("update announcement_person set since = since - interval 7 day where announcement_id = " + id);
        // the round of the clock names them; before the mail is written one acknowledges
        ok(team.member(2).put("/me/mail", "{\"rhythm\": \"OFF\"}"));
        ok(acknowledge(1, id, 1));
        post();
        post();

        assertThat(counts("select p.login, count(*) from outbox o join person p on p.id = o.person_id where o.announcement_id = %d and o.kind = 'ANNOUNCED' group by 1".formatted(id)))
                .as("who acknowledged is not reminded, and twice is once")
                .containsEntry(team.logins.get(0), 1)
                .doesNotContainKey(team.logins.get(1));
        assertThat(MailWindow.waitForMailsTo(team.address(0), 1, PATIENCE)).hasSize(1);
    }

    @Test
    void remindersComeEveryDayOrWeekUntilItIsDueAndOnceWhenItIsLate() throws SQLException {
        long daily = announced("\"dueInDays\": 9, \"remind\": \"DAILY\"");
        long weekly = announced("\"dueInDays\": 9, \"remind\": \"WEEKLY\"");
        assertThat(reminded(daily, weekly)).isEqualTo(List.of(1L, 1L));
        aDayLater(1, daily, weekly);
        assertThat(reminded(daily, weekly)).isEqualTo(List.of(2L, 1L));
        aDayLater(6, daily, weekly);
        assertThat(reminded(daily, weekly)).isEqualTo(List.of(3L, 2L));
        aDayLater(2, daily, weekly);
        assertThat(reminded(daily, weekly)).as("the last day").isEqualTo(List.of(4L, 2L));
        aDayLater(1, daily, weekly);
        assertThat(reminded(daily, weekly)).as("late").isEqualTo(List.of(5L, 3L));
        aDayLater(7, daily, weekly);
        assertThat(reminded(daily, weekly)).as("from then on it is for whoever answers for them").isEqualTo(List.of(5L, 3L));
    }

    private void aDayLater(int days, long... ids) throws SQLException {
        for (long id : ids) {
            change("update announcement set began_at = began_at - interval %1$d day, asked_at = asked_at - interval %1$d day where id = %2$d".formatted(days, id));
            change("update announcement_person set since = since - interval %1$d day, due_on = due_on - interval %1$d day where announcement_id = %2$d".formatted(days, id));
        }
    }

    private List<Long> reminded(long... ids) throws SQLException {
        post();
        List<Long> times = new ArrayList<>();
        for (long id : ids) {
            times.add(number("select count(*) from outbox o join person p on p.id = o.person_id where o.announcement_id = %d and o.kind = 'ANNOUNCED' and p.login = '%s'".formatted(id, team.logins.get(1))));
        }
        return times;
    }

    @Test
    void exemptionsRenewalsAndTheSendersNews() throws SQLException {
        long id = announced("\"dueInDays\": 5, \"everyDays\": 30");
        assertThat(team.member(0).put("/announcements/" + id + "/exemptions/" + team.logins.get(0), "{\"reason\": \"I wrote it\"}").statusCode()).isEqualTo(403);
        assertThat(team.member(1).put("/announcements/" + id + "/exemptions/" + team.logins.get(0), "{\"reason\": \"wrote it\"}").statusCode()).isEqualTo(204);
        ok(acknowledge(1, id, 1));
        post();

        JsonObject half = look(id);
        assertThat(List.of(half.getInt("total"), half.getInt("done"), half.getInt("exempt"))).isEqualTo(List.of(2, 1, 1));
        assertThat(half.getString("status")).isEqualTo("PARTIAL");
        assertThat(senderHeard(id)).containsExactly("ANN_HALF 1 / 2");
        assertThat(acknowledge(0, id, 1).statusCode()).as("exempt").isEqualTo(409);

        change("update receipt set acknowledged_on = acknowledged_on - interval 30 day, acknowledged_at = acknowledged_at - interval 30 day where announcement_id = " + id);
        change("update announcement_person set due_on = due_on - interval 30 day, since = since - interval 30 day where announcement_id = " + id);
        assertThat(look(id).getInt("done")).as("the receipt has run out").isZero();
        assertThat(only(team.member(1).get("/announcements"), id).getString("due")).isEqualTo(LocalDate.now().plusDays(5).toString());
        assertThat(look(id).getInt("late")).as("whoever never acknowledged is late").isEqualTo(1);
        post();
        assertThat(senderHeard(id)).containsExactly("ANN_HALF 1 / 2", "ANN_LATE 1 / 2");
        ok(acknowledge(1, id, 1));
        ok(acknowledge(1, id, 1));
        assertThat(number("select count(*) from receipt where announcement_id = " + id)).as("one for each time it was asked").isEqualTo(2);
        post();
        assertThat(senderHeard(id)).as("half of them a second time, before it is due a second time").containsExactly("ANN_HALF 1 / 2", "ANN_LATE 1 / 2");

        // thirty days on, and the renewed receipt holds to this day
        change("update announcement set asked_at = asked_at - interval 30 day, began_at = began_at - interval 30 day where id = " + id);
        change("update receipt set acknowledged_on = acknowledged_on - interval 1 day where announcement_id = " + id);
        post();
        assertThat(senderHeard(id)).as("late again in the new cycle; that receipt is still one of the old").containsExactly("ANN_HALF 1 / 2", "ANN_LATE 1 / 2", "ANN_LATE 1 / 2");
        change("update receipt set acknowledged_on = acknowledged_on - interval 29 day, acknowledged_at = acknowledged_at - interval 30 day where announcement_id = " + id);
        ok(acknowledge(1, id, 1));
        post();
        post();
        assertThat(senderHeard(id)).as("once a renewal").containsExactly("ANN_HALF 1 / 2", "ANN_HALF 1 / 2", "ANN_LATE 1 / 2", "ANN_LATE 1 / 2");
    }

    @Test
    void aManagerSeesTheirOwnPeopleAndOnlyCardsThatTheyMayRead() throws SQLException {
        long id = announced("\"dueInDays\": 2");
        String group = "desk-" + team.name;
        ok(team.admin.post("/groups", "{\"key\": \"%1$s\", \"name\": \"%1$s\", \"members\": [\"%2$s\"]}".formatted(group, team.logins.get(2))));
        ok(team.admin.put("/groups/" + group + "/managers", "{\"logins\": [\"%s\", \"consumer\"]}".formatted(team.logins.get(1))));
        change("update announcement_person set due_on = due_on - interval 3 day where announcement_id = " + id);

        assertThat(items(team.member(1).get("/announcements/team"))).extracting(line -> line.getString("login") + " " + line.getBoolean("late"))
                .containsExactly(team.logins.get(2) + " true");
        assertThat(items(ApiClient.as("consumer").get("/announcements/team"))).as("may not read the card").isEmpty();
        assertThat(items(team.member(0).get("/announcements/team"))).as("answers for nobody").isEmpty();
        post();
        assertThat(counts("select concat(p.login, ' ', o.detail), count(*) from outbox o join person p on p.id = o.person_id where o.kind = 'ANN_TEAM_LATE' and o.announcement_id = %d group by 1".formatted(id)))
                .isEqualTo(Map.of(team.logins.get(1) + " 1", 1));
        post();
        assertThat(number(teamHeard(id))).as("once").isEqualTo(1);
        change("update announcement set renewal = 'DAYS', renew_days = 30, asked_at = asked_at - interval 30 day where id = " + id);
        post();
        assertThat(number(teamHeard(id))).as("and once a renewal").isEqualTo(2);
        ok(acknowledge(2, id, 1));
        assertThat(items(team.member(1).get("/announcements/team"))).isEmpty();
    }

    @Test
    void anUnverifiedCardTakesAYesAndAFlagIsToldToWhoAcknowledged() throws SQLException {
        team.dueOn(slug, LocalDate.now().minusDays(1));
        String wish = "{\"card\": \"%s\", \"to\": [\"group:%s\"]%s}";
        assertThat(team.member(0).post("/announcements", wish.formatted(slug, team.name, "")).statusCode()).isEqualTo(409);
        long id = ok(team.member(0).post("/announcements", wish.formatted(slug, team.name, ", \"unverifiedToo\": true"))).getInt("id");
        assertThat(only(team.member(1).get("/announcements"), id).getJsonObject("trust").getString("state")).as("the badge travels with it").isEqualTo("NEEDS_VERIFICATION");
        ok(acknowledge(1, id, 1));
        ok(team.member(2).post("/cards/" + slug + "/flags", "{\"text\": \"The limit is 400.\"}"));

        assertThat(counts("select concat(p.login, ' ', o.detail), count(*) from outbox o join person p on p.id = o.person_id where o.kind = 'ANN_WRONG' and o.announcement_id = %d group by 1".formatted(id)).keySet())
                .containsExactlyInAnyOrder(team.logins.get(0) + " The limit is 400.", team.logins.get(1) + " The limit is 400.");
    }

    /** Whoever acknowledged it relies on it, whatever became of the announcement since. */
    @Test
    void aFlagIsToldToAllWhoEverAcknowledgedAlsoWhereNobodyIsAskedAnyMore() throws SQLException {
        long asked = announced("\"dueInDays\": 7");
        ok(acknowledge(1, asked, 1));
        publishUpTo(2);
        ok(team.member(0).post("/announcements/" + asked + "/decision", "{\"receipts\": \"ASK_AGAIN\"}"));
        ok(team.member(2).post("/cards/" + slug + "/flags", "{\"text\": \"The limit is 400.\"}"));
        assertThat(heardItIsWrong(asked)).as("acknowledged version 1, and is asked about version 2").containsExactlyInAnyOrder(team.logins.get(0), team.logins.get(1));

        slug = team.card("Returns go through the portal");
        long closed = announced("\"dueInDays\": 7");
        ok(acknowledge(1, closed, 1));
        assertThat(team.member(0).delete("/announcements/" + closed).statusCode()).isEqualTo(204);
        ok(team.member(2).post("/cards/" + slug + "/flags", "{\"text\": \"The limit is 500.\"}"));
        assertThat(heardItIsWrong(closed)).containsExactlyInAnyOrder(team.logins.get(0), team.logins.get(1));
        MailWindow.forgetAll();
        post();
        assertThat(MailWindow.waitForMailsTo(team.address(1), 1, PATIENCE)).as("and it is not dropped when the mail is written").anySatisfy(mail -> assertThat(mail.text()).contains("The limit is 500."));
    }

    private static Set<String> heardItIsWrong(long id) throws SQLException {
        return counts("select p.login, count(*) from outbox o join person p on p.id = o.person_id where o.kind = 'ANN_WRONG' and o.announcement_id = %d group by 1".formatted(id)).keySet();
    }

    @Test
    void theFileHoldsVersionAndHashAndNoFormula() throws SQLException {
        long id = announced("\"note\": \"please\"");
        ok(acknowledge(1, id, 1));
        change("update person set name = '=HYPERLINK(1)' where login = '%s'".formatted(team.logins.get(2)));
        String file = team.member(0).get("/announcements/" + id + "/people.csv").body();

        String hash = counts("select body_hash, 1 from card_version v join card c on c.id = v.card_id where c.slug = '" + slug + "'").keySet().iterator().next();
        assertThat(file).contains("," + hash + ",").contains("'=HYPERLINK(1)").contains("ACKNOWLEDGED").contains("NOT_OPENED");
        assertThat(items(team.member(0).get("/announcements/" + id + "/groups"))).singleElement().satisfies(line -> {
            assertThat(line.getInt("total")).isEqualTo(3);
            assertThat(line.getInt("done")).isEqualTo(1);
        });
    }

    private long announced(String more) {
        return ok(team.member(0).post("/announcements", "{\"card\": \"%s\", \"to\": [\"group:%s\"], %s}".formatted(slug, team.name, more))).getInt("id");
    }

    private HttpResponse<String> acknowledge(int member, long id, int version) {
        return team.member(member).post("/announcements/" + id + "/receipts", "{\"version\": " + version + "}");
    }

    private JsonObject look(long id) {
        return ok(team.member(0).get("/announcements/" + id));
    }

    private JsonObject people(long id, int member) {
        return items(team.member(0).get("/announcements/" + id + "/people")).stream().filter(line -> line.getString("login").equals(team.logins.get(member))).findFirst().orElseThrow();
    }

    private static List<JsonObject> items(HttpResponse<String> answer) {
        return ok(answer).getJsonArray("items").getValuesAs(JsonObject.class);
    }

    private static JsonObject only(HttpResponse<String> answer, long id) {
        return items(answer).stream().filter(line -> line.getInt("id") == id).findFirst().orElseThrow();
    }

    private static List<String> senderHeard(long id) throws SQLException {
        return counts("select concat(o.kind, ' ', o.detail), count(*) from outbox o where o.kind in ('ANN_HALF', 'ANN_MOST', 'ANN_LATE') and o.announcement_id = %d group by 1".formatted(id))
                .entrySet().stream().flatMap(told -> Collections.nCopies(told.getValue(), told.getKey()).stream()).sorted().toList();
    }

    private static String teamHeard(long id) {
        return "select count(*) from outbox o where o.kind = 'ANN_TEAM_LATE' and o.announcement_id = " + id;
    }

    private void publishUpTo(int version) {
        int now = ok(team.member(0).get("/cards/" + slug)).getInt("version");
        for (; now < version; now++) {
            String body = "{\"title\": \"Refunds go through the portal\", \"body\": \"<p>Rule number %d, which is true.</p>\", \"baseVersion\": %d}".formatted(now + 1, now);
            ok(team.member(0).put("/cards/" + slug + "/draft", body));
            ok(team.member(0).post("/cards/" + slug + "/draft/publication", "{}"));
        }
    }

    private void minor(String text) {
        int now = ok(team.member(0).get("/cards/" + slug)).getInt("version");
        ok(team.member(0).put("/cards/" + slug + "/draft", "{\"title\": \"Refunds go through the portal\", \"body\": \"<p>Rule number %d, which is really true.</p>\", \"baseVersion\": %d}".formatted(now, now)));
        ok(team.member(0).post("/cards/" + slug + "/draft/publication", "{\"minorReason\": \"" + text + "\"}"));
    }

    private void post() {
        team.admin.post("/mail/digests", "");
    }
}
