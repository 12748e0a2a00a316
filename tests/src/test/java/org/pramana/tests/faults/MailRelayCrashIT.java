package org.pramana.tests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.verification.Team.change;
import static org.pramana.tests.verification.Team.number;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pramana.tests.api.ApiClient;
import org.pramana.tests.faults.MailRelay.Trouble;
import org.pramana.tests.security.PortalClient;
import org.pramana.tests.verification.PortalServer;
import org.pramana.tests.verification.Team;

/**
 * Everything that a mail server can do to a mail (faults F12 and F13): no mail is lost, none is sent as two, nobody who reads a page notices. The portal's
 * mail session is led to a server of this test, and back.
 */
class MailRelayCrashIT {

    private static final String PORT = "resources.mail-resource.mail/pramana.property.mail-smtp-port=";

    private static MailRelay relay;

    private Team team;

    @BeforeAll
    static void leadTheMailHere() throws Exception {
        relay = new MailRelay();
        PortalServer.underTest().sandbox("asadmin", "set", PORT + relay.port());
    }

    @AfterAll
    static void leadItBack() throws Exception {
        PortalServer.underTest().sandbox("asadmin", "set", PORT + "${ENV=PRAMANA_MAIL_PORT}");
        relay.close();
    }

    /** Three people, each with a task that the sweep gave them, so each with a digest to come. */
    @BeforeEach
    void threePeopleWithNews() throws SQLException {
        relay.trouble(Trouble.NONE);
        send(); // what other tests left behind
        team = Team.founded("post");
        team.cardsDue(3, LocalDate.now().minusDays(8), team.name);
        long run = team.sweep("{\"override\": true}");
        assertThat(team.ended(run).getString("state")).isEqualTo("COMPLETED");
    }

    @AfterEach
    void leave() throws SQLException {
        relay.trouble(Trouble.NONE);
        team.leave();
    }

    @Test
    void aServerThatIsDownKeepsTheMailWaitingAndNoPageSlow() throws Exception {
        relay.down();
        try {
            send();
            assertThat(states()).containsExactly("WAITING", "WAITING", "WAITING");
            assertThat(PortalClient.as("consumer").get("/library/index.xhtml").statusCode()).isEqualTo(200);
            assertThat(waitingOnThePage()).as("the administrator sees why").contains("not reachable");
        } finally {
            relay.up();
        }
        anHourLater();
        send();
        assertEachHasOneMail();
    }

    /** Between the first attempt and the one that succeeds lie up to two days, in which what the mail says may have come to an end (behaviour.md §6). */
    @Test
    void whatIsNoLongerTrueWhenTheServerIsBackIsNotSaid() throws Exception {
        for (String title : List.of("Stays open", "Is verified")) {
            Team.ok(team.member(0).post(
                    "/cards",
                    """
                    {"collection": "%1$s", "title": "%2$s %1$s", "body": "<p>Something that is true.</p>", "verifiers": ["person:%3$s"], "interval": 30, "publish": true, "verify": true}"""
                            .formatted(team.name, title, team.logins.get(0))));
        }
        change("update card set verified_on = verified_on - interval 38 day, due_on = due_on - interval 38 day where title like '%open " + team.name + "' or title like '%verified " + team.name + "'");
        team.ended(team.sweep("{\"override\": true}"));
        relay.down();
        try {
            send();
            assertThat(states()).containsExactly("WAITING", "WAITING", "WAITING");
            String slug = Team.counts("select slug, 1 from card where title = 'Is verified " + team.name + "'").keySet().iterator().next();
            Team.ok(team.member(0).post("/cards/" + slug + "/verification", "{\"version\": 1}"));
            Team.ok(team.member(2).put("/me/mail", "{\"rhythm\": \"OFF\"}"));
            change("delete m from membership m join person p on p.id = m.person_id where p.login = '" + team.logins.get(1) + "'");
            change("update access_epoch set epoch = epoch + 1000");
        } finally {
            relay.up();
        }
        anHourLater();
        send();

        assertThat(states()).containsExactly("SENT", "VOID", "VOID");
        assertThat(relay.textsTo(team.address(0))).singleElement().asString().contains("Stays open").doesNotContain("Is verified");
        assertThat(relay.messageIdsTo(team.address(0))).as("and it is the same mail").containsExactlyElementsOf(written(0));
        assertThat(relay.messageIdsTo(team.address(1))).isEmpty();
        assertThat(relay.messageIdsTo(team.address(2))).isEmpty();
        assertThat(Team.counts("select o.why_dropped, count(*) from outbox o join person p on p.id = o.person_id where o.state = 'DROPPED' and p.login like '%" + team.name + "' group by 1"))
                .containsEntry("may no longer read the card", 1)
                .containsEntry("wants no mail", 1)
                .hasEntrySatisfying("already verified by ana " + team.name, lines -> assertThat(lines).isPositive());
        assertThat(PortalClient.as("operator").get("/admin/mail.xhtml").body()).contains("nothing in it was true any more");
    }

    @Test
    void aServerThatSaysLaterIsAskedLater() throws Exception {
        relay.trouble(Trouble.CLOSED_FOR_NOW);
        send();
        assertThat(states()).containsExactly("WAITING", "WAITING", "WAITING");
        relay.trouble(Trouble.RECIPIENT_LATER, team.address(1));
        anHourLater();
        send();
        assertThat(states()).containsExactlyInAnyOrder("SENT", "SENT", "WAITING");
        assertThat(relay.messageIdsTo(team.address(1))).isEmpty();

        relay.trouble(Trouble.NONE);
        anHourLater();
        send();
        assertEachHasOneMail();
    }

    @Test
    void aRecipientWhoDoesNotExistHoldsUpNobodyAndIsShownToTheAdministrator() throws Exception {
        relay.trouble(Trouble.RECIPIENT_UNKNOWN, team.address(0));
        send();

        assertThat(stateOf(0)).isEqualTo("DEAD");
        assertThat(stateOf(1)).isEqualTo("SENT");
        assertThat(stateOf(2)).isEqualTo("SENT");
        String page = PortalClient.as("operator").get("/admin/mail.xhtml?state=DEAD").body();
        assertThat(page).contains(team.address(0)).contains("5.1.1");
        JsonObject dead = ApiClient.object(ApiClient.as("operator").get("/mail?state=DEAD&size=100"));
        assertThat(dead.toString()).contains(team.address(0));

        relay.trouble(Trouble.NONE);
        anHourLater();
        send();
        assertThat(relay.messageIdsTo(team.address(0))).as("dead is dead, until somebody says otherwise").isEmpty();
        long mail = number("select id from mail where address = '" + team.address(0) + "'");
        assertThat(ApiClient.as("operator").post("/mail/" + mail + "/retry", "").statusCode()).isEqualTo(204);
        send();
        assertEachHasOneMail();
    }

    @Test
    void aLineThatIsCutBeforeTheLastWordIsTriedAgainWithTheSameMessageId() throws Exception {
        relay.trouble(Trouble.CUT_AFTER_ACCEPTING);
        send();
        assertThat(states()).as("nobody said that they arrived").containsExactly("WAITING", "WAITING", "WAITING");
        relay.trouble(Trouble.NONE);
        anHourLater();
        send();

        assertThat(states()).containsExactly("SENT", "SENT", "SENT");
        for (int member = 0; member < 3; member++) {
            List<String> ids = relay.messageIdsTo(team.address(member));
            assertThat(ids.size()).isBetween(1, 2);
            assertThat(new HashSet<>(ids)).as("a mail program shows it once").hasSize(1);
        }
        assertThat(relay.messageIdsTo(team.address(0)).size() + relay.messageIdsTo(team.address(1)).size() + relay.messageIdsTo(team.address(2)).size()).isGreaterThan(3);
    }

    @Test
    void aServerThatSaysNothingIsGivenUpAndNoPageWaitsForIt() throws Exception {
        PortalClient reader = PortalClient.as("consumer");
        relay.trouble(Trouble.SILENT);
        CompletableFuture<Integer> round = CompletableFuture.supplyAsync(MailRelayCrashIT::send);
        int pages = 0;
        while (!round.isDone()) {
            assertThat(reader.get("/library/index.xhtml").statusCode()).isEqualTo(200);
            pages++;
            Thread.sleep(200);
        }
        assertThat(round.get(1, TimeUnit.SECONDS)).isZero();
        assertThat(pages).as("pages that were read meanwhile").isGreaterThan(1);
        assertThat(states()).containsExactly("WAITING", "WAITING", "WAITING");

        relay.trouble(Trouble.NONE);
        anHourLater();
        send();
        assertEachHasOneMail();
    }

    /** F13: between the mail server's yes and our own note of it lies the one moment in which a mail may go out twice, and then as the same. */
    @Test
    void aServerThatDiesBetweenSendingAndNotingItSendsTheSameMailAgainAtMost() throws Exception {
        relay.trouble(Trouble.SILENT_AFTER_ACCEPTING);
        CompletableFuture<Void> round = CompletableFuture.runAsync(MailRelayCrashIT::send).exceptionally(died -> null);
        assertThat(relay.accepted().await(60, TimeUnit.SECONDS)).isTrue();
        PortalServer server = PortalServer.underTest();
        server.kill();
        round.get(60, TimeUnit.SECONDS);
        relay.trouble(Trouble.NONE);
        server.start();

        anHourLater();
        send();
        assertThat(states()).containsExactly("SENT", "SENT", "SENT");
        int copies = 0;
        for (int member = 0; member < 3; member++) {
            List<String> ids = relay.messageIdsTo(team.address(member));
            assertThat(new HashSet<>(ids)).hasSize(1);
            copies += ids.size();
        }
        assertThat(copies).as("one of the three went out twice, as the same").isEqualTo(4);
    }

    private void assertEachHasOneMail() throws SQLException {
        assertThat(states()).containsExactly("SENT", "SENT", "SENT");
        for (int member = 0; member < 3; member++) {
            assertThat(relay.messageIdsTo(team.address(member))).hasSize(1).containsExactlyInAnyOrderElementsOf(written(member));
        }
        assertThat(number("select count(*) from outbox o join card c on c.id = o.card_id where c.slug like '" + team.name + "-%' and o.state <> 'SENT'")).isZero();
    }

    private static int send() {
        return Team.ok(ApiClient.as("admin").post("/mail/digests", "")).getInt("mails", 0);
    }

    /** The next attempt is put off by minutes and hours, which a test has not. */
    private void anHourLater() throws SQLException {
        change("update mail set created_at = created_at - interval 1 hour, next_try_at = utc_timestamp(6) - interval 1 second where state = 'WAITING' and address like '%" + team.name + "@%'");
    }

    private List<String> states() throws SQLException {
        return List.of(stateOf(0), stateOf(1), stateOf(2));
    }

    private String stateOf(int member) throws SQLException {
        return Team.counts("select state, 1 from mail where address = '" + team.address(member) + "'").keySet().toString().replaceAll("[\\[\\]]", "");
    }

    private Set<String> written(int member) throws SQLException {
        return Team.counts("select message_id, 1 from mail where address = '" + team.address(member) + "'").keySet();
    }

    private static String waitingOnThePage() {
        return PortalClient.as("operator").get("/admin/mail.xhtml?state=WAITING").body();
    }
}
