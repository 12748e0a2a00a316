package org.pramana.tests.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.pramana.tests.verification.Team.change;
import static org.pramana.tests.verification.Team.counts;
import static org.pramana.tests.verification.Team.number;
import static org.pramana.tests.verification.Team.ok;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pramana.tests.MailWindow;
import org.pramana.tests.api.ApiClient;

/** Who hears of what, when, and how to have less of it (behaviour.md §6). */
class DigestIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Team team;

    @BeforeEach
    void aTeam() {
        team = Team.founded("mail");
        MailWindow.forgetAll();
    }

    @AfterEach
    void gone() throws SQLException {
        team.leave();
    }

    @Test
    void afterTwoWeeksTheOwnersHearOfItAndAfterThirtyDaysTheAdministratorsOnceEach() throws SQLException {
        String slug = theirs("Escalates", 0);
        team.dueOn(slug, LocalDate.now().minusDays(31));

        sweep();
        sweep();
        assertThat(counts("select concat(o.stage, ' ', p.login), count(*) from outbox o join person p on p.id = o.person_id join card c on c.id = o.card_id where c.slug = '" + slug
                        + "' and o.kind = 'ESCALATION' group by 1"))
                .containsEntry("ESC1 " + team.logins.get(1), 1)
                .containsEntry("ESC1 " + team.logins.get(2), 1)
                .containsEntry("ESC2 admin", 1)
                .doesNotContainKey("ESC1 " + team.logins.get(0)); // has been asked already
        post();

        MailWindow.Mail owners = mailTo(1);
        assertThat(owners.subject()).isEqualTo("Overdue in your collections: Escalates");
        assertThat(owners.text()).contains("It cannot be switched off");
        assertThat(owners.choices()).isEmpty();
        assertThat(mailTo(0).text()).contains("One card to look at").doesNotContain("Overdue in your collections");
        assertThat(ok(team.admin.get("/cards/" + slug + "/why")).toString()).contains("the administrators are told");
    }

    @Test
    void whoWantsNoDigestGetsNoneButWhatNobodyMaySwitchOffComes() throws SQLException {
        String mine = theirs("Mine to verify", 1);
        String stuck = theirs("Stuck with somebody else", 0);
        team.dueOn(mine, LocalDate.now().minusDays(8));
        team.dueOn(stuck, LocalDate.now().minusDays(15));
        ok(team.member(1).put("/me/mail", "{\"rhythm\": \"OFF\"}"));

        sweep();
        post();

        MailWindow.Mail mail = mailTo(1);
        assertThat(mail.text()).contains("Stuck with somebody else").doesNotContain("Mine to verify");
        assertThat(counts("select coalesce(o.why_dropped, '-'), count(*) from outbox o join person p on p.id = o.person_id where p.login = '" + team.logins.get(1) + "' and o.state = 'DROPPED' group by 1"))
                .isEqualTo(Map.of("wants no mail", 1));
        assertThat(ok(team.member(1).get("/tasks")).toString()).contains("Mine to verify");
    }

    @Test
    void theButtonOfAMailClientStopsThemAndTheLinkAloneStopsNothing() throws SQLException {
        team.dueOn(theirs("Stops", 0), LocalDate.now().minusDays(8));
        sweep();
        post();
        URI address = URI.create(mailTo(0).choices().replaceAll("[<>]", ""));
        ApiClient client = ApiClient.anonymous();

        assertThat(client.send(HttpRequest.newBuilder(address).GET()).headers().firstValue("Location").orElse("")).endsWith("/account/mail.xhtml");
        assertThat(client.send(clicked(address, "")).statusCode()).isEqualTo(400);
        assertThat(ok(team.member(0).get("/me/mail")).getString("rhythm")).isEqualTo("DAILY");
        assertThat(client.send(clicked(URI.create(address + "0"), "List-Unsubscribe=One-Click")).statusCode()).isEqualTo(404);
        assertThat(client.send(clicked(address, "List-Unsubscribe=One-Click")).statusCode()).isEqualTo(204);
        assertThat(ok(team.member(0).get("/me/mail")).getString("rhythm")).isEqualTo("OFF");
        assertThat(team.admin.get("/audit?size=20").body()).contains("mail.stopped");
    }

    private static HttpRequest.Builder clicked(URI address, String body) {
        return HttpRequest.newBuilder(address).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body));
    }

    @Test
    void aMuchReadCardThatIsSaidToBeWrongIsMailedAtOnceThreeTimesADayAndThenWithTheDigest() throws SQLException {
        List<String> cards = new ArrayList<>();
        for (int card = 1; card <= 4; card++) {
            String slug = theirs("Wrong " + card, 0);
            read(slug, 20);
            cards.add(slug);
        }
        String quiet = theirs("Wrong and unread", 0);

        for (String slug : cards) {
            ok(team.member(1).post("/cards/" + slug + "/flags", "{\"text\": \"The price is wrong.\"}"));
            post();
        }
        ok(team.member(1).post("/cards/" + quiet + "/flags", "{\"text\": \"The price is wrong.\"}"));
        assertThat(number("select urgent from outbox o join card c on c.id = o.card_id where c.slug = '" + quiet + "'")).isZero();
        post();

        List<MailWindow.Mail> mails = MailWindow.waitForMailsTo(team.address(0), 5, PATIENCE);
        assertThat(mails).extracting(MailWindow.Mail::subject)
                .containsOnlyOnce("Please look now: Wrong 1", "Please look now: Wrong 2", "Please look now: Wrong 3")
                .doesNotContain("Please look now: Wrong 4");
        assertThat(mails).filteredOn(mail -> mail.text().contains("Wrong 4")).hasSize(1);
        assertThat(counts("select m.kind, count(*) from mail m join person p on p.id = m.person_id where p.login = '" + team.logins.get(0) + "' group by 1")).containsEntry("AT_ONCE", 3);
        assertThat(mails.get(0).choices()).contains("/mail/stop/");

        change("update mail m join person p on p.id = m.person_id set m.state = 'VOID' where p.login = '%s' and m.subject = 'Please look now: Wrong 3'".formatted(team.logins.get(0)));
        String fifth = theirs("Wrong 5", 0);
        read(fifth, 20);
        ok(team.member(1).post("/cards/" + fifth + "/flags", "{\"text\": \"The price is wrong.\"}"));
        post();
        assertThat(MailWindow.waitForMailsTo(team.address(0), 6, PATIENCE)).as("a mail that had nothing left to say does not count").extracting(MailWindow.Mail::subject).contains("Please look now: Wrong 5");
    }

    @Test
    void aSecondReaderMakesARequestHardAndThatIsNewsOfItsOwn() throws SQLException {
        String slug = theirs("Asked about twice", 0);
        read(slug, 20);
        ok(team.member(1).post("/cards/" + slug + "/requests", "{\"text\": \"Is this still so?\"}"));
        ok(team.member(2).post("/cards/" + slug + "/requests", "{\"text\": \"I doubt it too.\"}"));

        assertThat(counts("select concat(o.stage, o.urgent), count(*) from outbox o join card c on c.id = o.card_id where c.slug = '" + slug + "' group by 1"))
                .isEqualTo(Map.of("TASK0", 1, "REQUESTED1", 1));
    }

    @Test
    void theDigestSaysHowMuchHasChangedAndPutsWhatHelpsMostReadersFirst() throws SQLException {
        String little = theirs("Little read", 0);
        String much = theirs("Much read", 0);
        read(little, 10);
        read(much, 40);
        for (String slug : List.of(little, much)) {
            team.dueOn(slug, LocalDate.now().minusDays(8));
        }
        ok(team.member(1).put("/cards/" + much + "/draft", "{\"title\": \"Much read\", \"body\": \"<p>Something else that is true.</p>\", \"baseVersion\": 1}"));
        ok(team.member(1).post("/cards/" + much + "/draft/publication", "{}"));

        sweep();
        // of fifty views that they may know of, each would hit a verified card again
        assertThat(ok(team.member(0).get("/tasks")).getJsonArray("items").getValuesAs(JsonObject.class))
                .extracting(task -> task.getString("card"), task -> task.getJsonNumber("gain").doubleValue())
                .containsExactly(tuple(much, 80.0), tuple(little, 20.0));
        post();

        String text = mailTo(0).text();
        assertThat(text).contains("one word changed since it was verified");
        assertThat(text.indexOf("* Much read")).isPositive().isLessThan(text.indexOf("* Little read"));
    }

    @Test
    void whatNobodyVerifiesAndNobodyReadsForHalfAYearIsProposedKeptOrArchivedAndCanComeBack() throws SQLException {
        String forgotten = theirs("Forgotten", 0);
        String kept = theirs("Kept", 0);
        String read = theirs("Still read", 0);
        String thrown = theirs("Thrown out", 0);
        for (String slug : List.of(forgotten, kept, read, thrown)) {
            team.dueOn(slug, LocalDate.now().minusDays(181));
        }
        read(read, 1);

        team.ended(team.sweep("{\"override\": true, \"dryRun\": true}"));
        assertThat(queue()).as("a rehearsal proposes nothing").isEmpty();
        sweep();
        assertThat(queue()).containsExactlyInAnyOrder(forgotten, kept, thrown);
        post();
        assertThat(mailTo(1).text()).contains("To be archived on").contains("* Kept").contains("* Forgotten").doesNotContain("To be archived on -");
        assertThat(team.member(1).post("/archive-queue/" + kept + "/keep", "").statusCode()).isEqualTo(204);
        sweep();
        assertThat(lifecycle(forgotten)).as("seven days' notice").isEqualTo(0);

        long week = team.sweep("{\"override\": true, \"asOf\": \"%s\"}".formatted(LocalDate.now().plusDays(7)));
        team.ended(week);
        assertThat(lifecycle(forgotten)).isEqualTo(1);
        assertThat(lifecycle(kept)).isZero();
        assertThat(lifecycle(read)).isZero();
        assertThat(number("select count(*) from sweep_decision where kind = 'ARCHIVE' and applied and run_id = " + week)).isEqualTo(2);
        assertThat(number("select count(*) from task t join card c on c.id = t.card_id where c.slug = '" + forgotten + "' and t.closed_at is null")).isZero();

        ok(team.member(0).post("/cards/" + forgotten + "/restore", ""));
        assertThat(lifecycle(forgotten)).isZero();

        JsonObject undone = ok(team.admin.post("/sweeps/" + week + "/undo", ""));
        assertThat(undone.getInt("restored")).isEqualTo(1);
        assertThat(undone.getInt("left")).as("an owner was faster").isPositive();
        assertThat(lifecycle(thrown)).isZero();
        assertThat(number("select count(*) from card_event e join card c on c.id = e.card_id where e.kind = 'RESTORED' and c.slug = '" + thrown + "'")).isEqualTo(1);
        assertThat(ok(team.admin.post("/sweeps/" + week + "/undo", "")).getInt("restored")).as("once").isZero();
        team.ended(team.sweep("{\"override\": true, \"asOf\": \"%s\"}".formatted(LocalDate.now().plusDays(15))));
        assertThat(lifecycle(forgotten) + lifecycle(thrown)).as("what was brought back stays").isZero();
        assertThat(number("select count(*) from task t join card c on c.id = t.card_id where c.slug = '" + thrown + "' and t.closed_at is null")).as("and somebody is asked").isEqualTo(1);
    }

    @Test
    void aTaskIsPutOffOncePerCycleForAWeekAtMost() throws SQLException {
        String slug = theirs("Not today", 0);
        team.dueOn(slug, LocalDate.now().minusDays(8));
        sweep();
        long task = task(slug);

        assertThat(snooze(task, 8)).isEqualTo(400);
        assertThat(snooze(task, 0)).isEqualTo(400);
        assertThat(team.member(1).post("/tasks/" + task + "/snooze", "{\"until\": \"%s\"}".formatted(LocalDate.now().plusDays(1))).statusCode()).as("not theirs").isEqualTo(404);
        assertThat(snooze(task, 7)).isEqualTo(204);
        assertThat(ok(team.member(0).get("/tasks")).getInt("total")).as("silent").isZero();
        assertThat(ok(team.member(0).get("/cards/" + slug + "/trust")).getString("state")).as("and the stamp says what is so").isEqualTo("NEEDS_VERIFICATION");
        change("update task set snoozed_until = utc_date() where id = " + task);
        assertThat(snooze(task, 1)).as("once").isEqualTo(409);

        ok(team.member(1).post("/cards/" + slug + "/archive", "{}"));
        ok(team.member(1).post("/cards/" + slug + "/restore", ""));
        sweep();
        assertThat(task(slug)).as("another task").isNotEqualTo(task);
        assertThat(snooze(task(slug), 1)).as("of the same cycle").isEqualTo(409);

        ok(team.member(0).post("/cards/" + slug + "/verification", "{\"version\": 1}"));
        ok(team.member(1).post("/cards/" + slug + "/flags", "{\"text\": \"The price is wrong.\"}"));
        assertThat(snooze(task(slug), 7)).as("the next cycle").isEqualTo(204);
    }

    private int snooze(long task, int days) {
        return team.member(0).post("/tasks/" + task + "/snooze", "{\"until\": \"%s\"}".formatted(LocalDate.now().plusDays(days))).statusCode();
    }

    private static long task(String slug) throws SQLException {
        return number("select t.id from task t join card c on c.id = t.card_id where t.closed_at is null and c.slug = '" + slug + "'");
    }

    private List<String> queue() {
        return ok(team.member(1).get("/archive-queue")).getJsonArray("items").getValuesAs(JsonObject.class).stream().map(line -> line.getString("card")).toList();
    }

    private static long lifecycle(String slug) throws SQLException {
        return number("select lifecycle = 'ARCHIVED' from card where slug = '" + slug + "'");
    }

    private String theirs(String title, int member) {
        return ok(team.member(member)
                        .post(
                                "/cards",
                                """
                                {"collection": "%1$s", "title": "%2$s", "body": "<p>Something that is true.</p>", "verifiers": ["person:%3$s"], "interval": 30,
                                 "publish": true, "verify": true}"""
                                        .formatted(team.name, title, team.logins.get(member))))
                .getString("slug");
    }

    private static void read(String slug, int times) throws SQLException {
        change("insert into card_view (card_id, person_id, at, kind, version_no, state) select c.id, p.id, utc_timestamp(6), 'VIEW', 1, 'VERIFIED' from card c join person p on p.login = 'consumer' join seq_1_to_"
                + times + " where c.slug = '" + slug + "'");
    }

    private void sweep() {
        team.ended(team.sweep("{\"override\": true}"));
    }

    private void post() {
        team.admin.post("/mail/digests", "");
    }

    private MailWindow.Mail mailTo(int member) {
        List<MailWindow.Mail> mails = MailWindow.waitForMailsTo(team.address(member), 1, PATIENCE);
        assertThat(mails).as("mails to " + team.logins.get(member)).hasSize(1);
        return mails.get(0);
    }
}
