package org.pramana.tests.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.verification.Team.change;
import static org.pramana.tests.verification.Team.counts;
import static org.pramana.tests.verification.Team.number;
import static org.pramana.tests.verification.Team.ok;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pramana.tests.MailWindow;
import org.pramana.tests.api.ApiClient;
import org.pramana.tests.verification.Team;

/** What one follows one hears of, once for each event and never of one's own; what one may not read one can neither follow nor hear of. */
class FollowIT {

    private static Team team;
    private static String fay;
    private static ApiClient reader;

    @BeforeAll
    static void aTeamWithAReader() {
        team = Team.founded("heed");
        fay = "fay-" + team.name;
        ok(team.admin.post("/people", "{\"login\": \"%1$s\", \"name\": \"Fay\", \"email\": \"%1$s@northwind.example\", \"password\": \"pramana-fay-1\"}".formatted(fay)));
        ok(team.admin.post("/groups", "{\"key\": \"readers-%1$s\", \"name\": \"readers-%1$s\", \"members\": [\"%2$s\"]}".formatted(team.name, fay)));
        ok(team.admin.put("/collections/" + team.name + "/grants", "{\"grants\": {\"%1$s\": \"OWNER\", \"readers-%1$s\": \"READ\"}}".formatted(team.name)));
        reader = ApiClient.as(fay, "pramana-fay-1");
    }

    @BeforeEach
    void nothingIsFollowed() throws SQLException {
        change("delete f from follow f join person p on p.id = f.person_id where p.login like '%" + team.name + "'");
        change("delete o from outbox o join person p on p.id = o.person_id where p.login like '%" + team.name + "'");
    }

    @AfterAll
    static void gone() throws SQLException {
        change("delete q from question q join card_collection cc on cc.id = q.collection_id where cc.collection_key = '%s'".formatted(team.name));
        change("delete k from correction k join card c on c.id = k.card_id join card_collection cc on cc.id = c.collection_id where cc.collection_key = '%s'".formatted(team.name));
        team.leave();
    }

    @Test
    void whatOneMayNotReadOneCannotFollowAndItSoundsAsIfItWereNotThere() {
        String slug = published("A secret of ours", "secret-" + team.name);
        ApiClient stranger = ApiClient.as("consumer");

        for (String path : List.of("/cards/" + slug, "/collections/" + team.name, "/tags/secret-" + team.name, "/cards/nothing-here", "/authors/nobody-here")) {
            assertThat(stranger.put("/follows" + path, "").statusCode()).as(path).isEqualTo(404);
        }
        assertThat(team.admin.put("/follows/collections/" + team.name, "").statusCode()).as("knows of it, may not read it").isEqualTo(403);
        assertThat(reader.put("/follows/authors/" + fay, "").statusCode()).as("oneself").isEqualTo(400);
    }

    @Test
    void followingTwiceIsFollowingOnceAndTheListForgetsWhatOneMayNoLongerRead() throws SQLException {
        String slug = published("Kept from the reader later", "later");
        for (int twice = 0; twice < 2; twice++) {
            follow("/cards/" + slug, "/collections/" + team.name, "/authors/" + team.logins.get(0), "/tags/later");
        }
        assertThat(mine()).containsExactly("CARD " + slug, "AUTHOR " + team.logins.get(0), "TAG later", "COLLECTION " + team.name);

        share(slug, team.logins.get(0));
        assertThat(mine()).doesNotContain("CARD " + slug);
        assertThat(reader.delete("/follows/tags/later").statusCode()).isEqualTo(204);
        assertThat(reader.delete("/follows/cards/" + slug).statusCode()).as("also what is hidden now").isEqualTo(204);
        assertThat(number("select count(*) from follow f join person p on p.id = f.person_id where p.login = '" + fay + "'")).isEqualTo(2);
    }

    @Test
    void oneHearsOnceHowItStandsAndNeverOfOnesOwnDeeds() throws SQLException {
        follow("/collections/" + team.name, "/authors/" + team.logins.get(0));
        ok204(team.member(0).put("/follows/collections/" + team.name, ""));
        String slug = published("How long a trial lasts", "trial");
        assertThat(told(slug)).isEqualTo(Map.of(fay + " PUBLISHED WAITING", 1));

        revised(slug, "A trial lasts two weeks.", 1);
        ok(team.member(1).post("/cards/" + slug + "/flags", "{\"text\": \"It is three.\"}"));
        assertThat(told(slug))
                .isEqualTo(Map.of(fay + " PUBLISHED DROPPED", 1, fay + " CHANGED DROPPED", 1, fay + " DOUBTED WAITING", 1, team.logins.get(0) + " DOUBTED WAITING", 1));

        String other = published("What is never told twice", "trial");
        MailWindow.forgetAll();
        team.admin.post("/mail/digests", "");
        team.admin.post("/mail/digests", "");
        List<MailWindow.Mail> mails = MailWindow.waitForMailsTo(fay + "@northwind.example", 1, Duration.ofSeconds(30));
        assertThat(mails).hasSize(1);
        assertThat(mails.get(0).text())
                .contains("How long a trial lasts").contains("Needs verification · " + team.name).contains("What is never told twice").contains("New · " + team.name)
                .contains("Because you follow ana " + team.name).doesNotContain("Changed ·");
        assertThat(told(other)).isEqualTo(Map.of(fay + " PUBLISHED SENT", 1));
    }

    @Test
    void whoMayNotReadItAnyMoreAndWhoStoppedFollowingIsNotTold() throws SQLException {
        String lost = published("Taken away before the mail", "lost");
        String left = published("Left before the mail", "left");
        follow("/cards/" + lost, "/cards/" + left);
        revised(lost, "It says something else.", 1);
        revised(left, "It says something else, too.", 1);
        share(lost, team.logins.get(0));
        ok204(reader.delete("/follows/cards/" + left));
        revised(lost, "And what it says now is not for everybody.", 2);

        MailWindow.forgetAll();
        team.admin.post("/mail/digests", "");
        assertThat(MailWindow.mailsTo(fay + "@northwind.example")).isEmpty();
        assertThat(counts("select concat(c.slug, ': ', o.why_dropped), count(*) from outbox o join card c on c.id = o.card_id join person p on p.id = o.person_id where p.login = '" + fay + "' group by 1"))
                .isEqualTo(Map.of(lost + ": may no longer read the card", 1, left + ": does not follow it any more", 1));
    }

    @Test
    void whatGoesStaleIsArchivedCorrectedOrMergedIsNewsAndFollowersMoveToTheSurvivor() throws SQLException {
        String stale = team.card("Stale by the next morning");
        String wrong = published("Open from nine to five.", "wrong");
        String duplicate = published("Nearly the same", "same");
        String survivor = published("Nearly the same again", "same");
        follow("/cards/" + stale, "/cards/" + wrong, "/cards/" + duplicate);
        team.dueOn(stale, LocalDate.now().minusDays(1));
        revised(wrong, "Open from ten to five.", 1);
        ok(team.member(0).post("/cards/" + wrong + "/corrections", "{}"));
        ok(team.member(0).post("/cards/" + survivor + "/merge", "{\"duplicate\": \"" + duplicate + "\"}"));
        team.ended(team.sweep("{\"override\": true}"));

        assertThat(told(stale)).containsEntry(fay + " EXPIRED WAITING", 1);
        assertThat(told(wrong)).containsEntry(fay + " CORRECTED WAITING", 1);
        assertThat(told(duplicate)).isEqualTo(Map.of(fay + " ARCHIVED WAITING", 1));
        assertThat(mine()).contains("CARD " + survivor).doesNotContain("CARD " + duplicate);
    }

    @Test
    void anEventOrARuleThatMakesWhatOneFollowsDueIsNewsAndWhatIsTakenBackIsNot() throws SQLException {
        String slug = published("What a seat costs", "due-" + team.name);
        String hidden = published("What a seat costs us", "due-" + team.name);
        share(hidden, team.logins.get(0));
        follow("/collections/" + team.name);
        ok204(team.member(0).put("/follows/collections/" + team.name, "")); // looks after both: is asked, not told
        int event = ok(team.admin.post("/events", "{\"name\": \"Price list 7 %1$s\", \"chooses\": \"TAG\", \"chosen\": \"due-%1$s\", \"perWeek\": 5}".formatted(team.name))).getInt("id");
        assertThat(told(slug)).isEqualTo(Map.of(fay + " OCCASION WAITING", 1));
        assertThat(told(hidden)).isEmpty();
        assertThat(reader.get("/notices").body()).contains("Due for verification by an event “Price list 7 " + team.name);
        ok(team.admin.post("/events/" + event + "/undo", ""));
        assertThat(told(slug)).isEqualTo(Map.of(fay + " OCCASION DROPPED", 1));
        assertThat(reader.get("/notices").body()).doesNotContain("Price list 7 " + team.name);

        team.dueOn(slug, LocalDate.now().plusDays(10)); // verified twenty days ago
        team.inForce("Every week", "{\"name\": \"Every week\", \"locked\": true, \"filter\": {\"tag\": \"due-%s\"}, \"settings\": {\"intervalDays\": 7}}".formatted(team.name), "RECOMPUTE");
        assertThat(told(slug)).isEqualTo(Map.of(fay + " OCCASION DROPPED", 1, fay + " RULE WAITING", 1));
        MailWindow.forgetAll();
        team.admin.post("/mail/digests", "");
        assertThat(MailWindow.waitForMailsTo(fay + "@northwind.example", 1, Duration.ofSeconds(30)).get(0).text())
                .contains("What a seat costs").contains("Needs verification by a new rule").contains("“Every week”").doesNotContain("costs us");
        team.inForce("No rules", "", "NEXT_CYCLE");
    }

    @Test
    void anAnswerAboutWhatOneFollowsIsNewsToWhoeverMayReadItAndDidNotAsk() throws SQLException {
        follow("/collections/" + team.name);
        ok204(team.member(1).put("/follows/collections/" + team.name, ""));
        ok204(team.member(2).put("/follows/authors/" + team.logins.get(0), ""));
        int first = asked("Who waters the plants of " + team.name);
        int second = asked("Who feeds the fish of " + team.name);
        for (int question : List.of(first, second)) {
            ok204(team.member(0).post("/questions/" + question + "/answer", "{\"text\": \"Whoever comes first.\"}"));
        }
        assertThat(counts("select p.login, count(*) from outbox o join person p on p.id = o.person_id where o.stage = 'FOLLOWED' and o.question_id in (%d, %d) group by 1".formatted(first, second)))
                .as("not who asked, not who answered").isEqualTo(Map.of(fay, 2, team.logins.get(2), 2));
        assertThat(reader.get("/notices").body()).contains("Answered by ana " + team.name).contains("Who waters the plants");
        change("update question set state = 'REOPENED' where id = " + second);

        MailWindow.forgetAll();
        team.admin.post("/mail/digests", "");
        assertThat(MailWindow.waitForMailsTo(fay + "@northwind.example", 1, Duration.ofSeconds(30)).get(0).text())
                .contains("What you follow").contains("Who waters the plants").contains("Whoever comes first.").contains("Because you follow what it is about").doesNotContain("the fish");
        ok204(team.member(0).post("/questions/" + second + "/answer", "{\"text\": \"Whoever comes last.\"}"));
        ok204(reader.delete("/follows/collections/" + team.name));
        assertThat(reader.get("/notices").body()).doesNotContain("the plants of " + team.name);
        team.admin.post("/mail/digests", "");
        assertThat(counts("select o.why_dropped, count(*) from outbox o join person p on p.id = o.person_id where p.login = '%s' and o.question_id = %d and o.state = 'DROPPED' group by 1".formatted(fay, second)))
                .isEqualTo(Map.of("open again", 1, "does not follow it any more", 1));
    }

    @Test
    void whatIsNewIsRankedByWhatOneFollowsSearchedAndOnesGroupsReadAndSaysWhyAndTheDigestSaysItOnce() throws SQLException {
        String word = "zq" + Long.toString(System.nanoTime(), 36);
        assertThat(ok(reader.get("/search?q=" + word)).getInt("total")).isZero();
        Instant end = Instant.now().plusSeconds(20);
        while (number("select count(*) from search_log where outcome = 'ZERO' and raw = '" + word + "'") == 0 && Instant.now().isBefore(end)) {
            Team.pause(); // searches are written every five seconds
        }
        String followed = published("Followed as a card", "f");
        follow("/cards/" + followed);
        String sought = published("How the " + word + " works", "s");
        String hidden = published("Where the " + word + " is hidden", "s");
        share(hidden, team.logins.get(0));
        String read = published("Read by those in the same group", "r");
        change("insert into membership (group_id, person_id) select g.id, p.id from person_group g join person p on p.login in ('creator2', '%2$s', '%3$s') where g.group_key = 'readers-%1$s'"
                .formatted(team.name, team.logins.get(1), team.logins.get(2)));
        change("insert into card_view (card_id, person_id, at, kind, version_no, state) select c.id, p.id, utc_timestamp(6), 'VIEW', 1, 'VERIFIED' from card c join person p on p.login in ('creator2', '%2$s', '%3$s') where c.slug = '%1$s'"
                .formatted(read, team.logins.get(1), team.logins.get(2)));

        List<JsonObject> news = ok(reader.get("/for-you")).getJsonArray("items").getValuesAs(JsonObject.class);
        assertThat(news.subList(0, 3)).extracting(item -> item.getJsonObject("card").getString("slug")).containsExactly(followed, sought, read);
        assertThat(news.subList(0, 3))
                .extracting(item -> item.getString("because"))
                .containsExactly("Because you follow this card", "Because you searched “" + word + "” and did not find it", "Because 3 people in readers-" + team.name + " read it");
        assertThat(news).extracting(item -> item.getJsonObject("card").getString("slug")).doesNotContain(hidden);
        assertThat(ok(team.member(0).get("/for-you?size=100")).toString()).as("one's own words are no news").doesNotContain(sought);

        change("delete o from outbox o join person p on p.id = o.person_id where p.login = '" + fay + "'");
        revised(followed, "It says more now.", 1);
        MailWindow.forgetAll();
        team.admin.post("/mail/digests", "");
        String text = MailWindow.waitForMailsTo(fay + "@northwind.example", 1, Duration.ofSeconds(30)).get(0).text();
        assertThat(text).containsSubsequence("Changed · " + team.name, "New and changed for you", "How the " + word + " works", "Because you searched", "Read by those").doesNotContain(hidden);
        revised(followed, "It says even more now.", 2);
        MailWindow.forgetAll();
        team.admin.post("/mail/digests", "");
        assertThat(MailWindow.waitForMailsTo(fay + "@northwind.example", 1, Duration.ofSeconds(30)).get(0).text()).as("told already").doesNotContain(word);
    }

    private static int asked(String title) {
        return ok(team.member(1).post("/questions", "{\"collection\": \"%s\", \"title\": \"%s\"}".formatted(team.name, title))).getJsonObject("line").getInt("id");
    }

    private static void follow(String... paths) {
        for (String path : paths) {
            ok204(reader.put("/follows" + path, ""));
        }
    }

    private static void ok204(java.net.http.HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    private static List<String> mine() {
        return ok(reader.get("/follows")).getJsonArray("items").getValuesAs(JsonObject.class).stream().map(item -> item.getString("kind") + " " + item.getString("key")).toList();
    }

    /** Who was told what about the card because they follow it, and what became of it. */
    private static Map<String, Integer> told(String slug) throws SQLException {
        return counts("""
                select concat(p.login, ' ', o.stage, ' ', o.state), count(*) from outbox o join card c on c.id = o.card_id join person p on p.id = o.person_id
                 where c.slug = '%s' and o.kind = 'FOLLOW' group by 1"""
                .formatted(slug));
    }

    private static String published(String title, String tag) {
        return ok(team.member(0)
                        .post(
                                "/cards",
                                "{\"collection\": \"%s\", \"title\": \"%s\", \"body\": \"<p>%s</p>\", \"tags\": [\"%s\"], \"publish\": true, \"verify\": true, \"interval\": 30}"
                                        .formatted(team.name, title, title, tag)))
                .getString("slug");
    }

    private static void revised(String slug, String text, int base) {
        ok(team.member(0).put("/cards/" + slug + "/draft", "{\"body\": \"<p>%s</p>\", \"baseVersion\": %d}".formatted(text, base)));
        ok(team.member(0).post("/cards/" + slug + "/draft/publication", "{}"));
    }

    private static void share(String slug, String with) {
        ok(team.member(0).put("/cards/" + slug + "/readers", "{\"readers\": [\"" + with + "\"]}"));
    }
}
