package org.pramana.tests.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.verification.Team.change;
import static org.pramana.tests.verification.Team.counts;
import static org.pramana.tests.verification.Team.number;
import static org.pramana.tests.verification.Team.ok;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pramana.tests.MailWindow;
import org.pramana.tests.api.ApiClient;
import org.pramana.tests.verification.Team;

/** Who read or copied what was wrong hears of it once, and nobody else hears who that was (beyond.md 4). */
class CorrectionIT {

    private static Team team;
    private static String reader;

    @BeforeAll
    static void aTeamWithAReader() {
        team = Team.founded("right");
        reader = "rita-" + team.name;
        ok(team.admin.post("/people", "{\"login\": \"%1$s\", \"name\": \"Rita\", \"email\": \"%1$s@northwind.example\", \"password\": \"pramana-rita-1\"}".formatted(reader)));
        ok(team.admin.post("/groups", "{\"key\": \"readers-%1$s\", \"name\": \"readers-%1$s\", \"members\": [\"%2$s\"]}".formatted(team.name, reader)));
        ok(team.admin.post("/groups", "{\"key\": \"authors-%1$s\", \"name\": \"authors-%1$s\", \"members\": [\"creator2\"]}".formatted(team.name)));
        ok(team.admin.put("/collections/" + team.name + "/grants", "{\"grants\": {\"%1$s\": \"OWNER\", \"readers-%1$s\": \"READ\", \"authors-%1$s\": \"AUTHOR\"}}".formatted(team.name)));
        MailWindow.forgetAll();
    }

    @AfterAll
    static void gone() throws SQLException {
        change("delete k from correction k join card c on c.id = k.card_id join card_collection cc on cc.id = c.collection_id where cc.collection_key = '%s'".formatted(team.name));
        team.leave();
    }

    @Test
    void whoeverReadOrCopiedItIsToldOnceInOneSentenceAndNobodyElse() throws SQLException {
        String slug = published("It costs 49 euros a seat. Ask first.");
        String other = published("Something else.");
        viewed(slug, team.logins.get(1), "VIEW", 1, 3_600);
        viewed(slug, reader, "COPY", 1, 3_600);
        viewed(slug, team.logins.get(2), "VIEW", 1, 7_200);
        viewed(other, team.logins.get(2), "VIEW", 1, 7_197); // three seconds later on to another card: not read
        viewed(slug, "creator2", "VIEW", 1, 40 * 86_400); // long ago
        viewed(slug, "consumer", "COPY", 1, 3_600); // may not read it any more
        ok(team.member(1).post("/cards/" + slug + "/flags", "{\"text\": \"The price is wrong.\"}"));
        revised(slug, "It costs 59 euros a seat. Ask first.", 1);

        JsonObject offer = ok(team.member(0).get("/cards/" + slug + "/corrections/offer"));
        assertThat(offer.getBoolean("flagged")).isTrue();
        assertThat(List.of(offer.getInt("wrongFrom"), offer.getInt("wrongTo"), offer.getInt("readers"), offer.getInt("copied"))).isEqualTo(List.of(1, 1, 2, 1));
        assertThat(offer.getJsonObject("sentence").getString("before")).isEqualTo("It costs 49 euros a seat.");
        assertThat(offer.getJsonObject("sentence").getString("after")).isEqualTo("It costs 59 euros a seat.");
        JsonObject authors = ok(ApiClient.as("creator2").get("/cards/" + slug + "/corrections/offer"));
        assertThat(authors.isNull("readers")).as("how many is for owners").isTrue();

        ok(team.member(0).post("/cards/" + slug + "/corrections", "{}"));
        assertThat(team.member(0).post("/cards/" + slug + "/corrections", "{}").statusCode()).as("once").isEqualTo(409);
        assertThat(counts("select p.login, n.version_no from correction_notice n join correction k on k.id = n.correction_id join card c on c.id = k.card_id join person p on p.id = n.person_id where c.slug = '" + slug + "'"))
                .isEqualTo(Map.of(team.logins.get(1), 1, reader, 1));
        team.admin.post("/mail/digests", "");
        assertThat(MailWindow.waitForMailsTo(reader + "@northwind.example", 1, Duration.ofSeconds(30)).get(0).text())
                .contains("“It costs 49 euros a seat.” → “It costs 59 euros a seat.”");

        ApiClient rita = ApiClient.as(reader, "pramana-rita-1");
        JsonObject notice = mine(rita).get(0);
        assertThat(notice.getBoolean("copied")).isTrue();
        assertThat(rita.post("/corrections/" + notice.getInt("id") + "/told", "").statusCode()).isEqualTo(204);
        assertThat(mine(rita)).isEmpty();
        assertThat(team.member(2).post("/corrections/" + notice.getInt("id") + "/told", "").statusCode()).as("was not told").isEqualTo(404);
        JsonObject tally = ok(team.member(2).get("/cards/" + slug + "/corrections")).getJsonArray("items").getJsonObject(0);
        assertThat(List.of(tally.getInt("told"), tally.getInt("copied"), tally.getInt("customersTold"), tally.getInt("noted"))).isEqualTo(List.of(2, 1, 1, 1));
        String toAuthors = ApiClient.as("creator2").get("/cards/" + slug + "/corrections").body();
        assertThat(toAuthors).contains("59 euros").doesNotContain(reader).contains("\"told\":null");
        assertThat(rita.get("/cards/" + slug + "/corrections").statusCode()).isEqualTo(403);
    }

    @Test
    void namesAreForAdministratorsWhereTheCardsPolicySaysSoAndTheirReadingIsWrittenDown() throws SQLException {
        String slug = published("The flat rate is 20 percent.");
        viewed(slug, team.logins.get(1), "COPY", 1, 60);
        revised(slug, "The flat rate is 25 percent.", 1);
        ok(team.member(0).post("/cards/" + slug + "/corrections", "{}"));
        JsonObject issued = ok(team.admin.get("/corrections/issued")).getJsonArray("items").getJsonObject(0);
        assertThat(issued.getString("slug")).isEqualTo(slug);
        assertThat(issued.getBoolean("named")).isFalse();
        assertThat(issued.toString()).doesNotContain("25 percent").doesNotContain("told").doesNotContain("copied");
        String names = "/corrections/" + issued.getInt("id") + "/names";
        String read = "select count(*) from audit_entry where action = 'card.correction-names' and subject = 'card:" + slug + "'";
        assertThat(team.admin.post(names, "").statusCode()).as("unless somebody decides otherwise").isEqualTo(403);

        team.inForce("Names", "{\"name\": \"Names\", \"filter\": {\"collection\": \"%s\"}, \"settings\": {\"correctionNames\": true}}".formatted(team.name), "NEXT_CYCLE");
        assertThat(ok(team.admin.get("/corrections/issued")).getJsonArray("items").getJsonObject(0).getBoolean("named")).isTrue();
        assertThat(team.member(0).post(names, "").statusCode()).as("owners see how many").isEqualTo(403);
        assertThat(number(read)).isZero();
        JsonObject ben = ok(team.admin.post(names, "")).getJsonArray("items").getJsonObject(0);
        assertThat(ben.getString("login")).isEqualTo(team.logins.get(1));
        assertThat(List.of(ben.getBoolean("copied"), ben.getInt("version") == 1, ben.getBoolean("customerTold"))).containsExactly(true, true, false);
        assertThat(number(read)).isEqualTo(1);
        team.inForce("No rules", "", "NEXT_CYCLE");
    }

    @Test
    void aCorrectionThatConcernsNobodyTellsNobodyAndWhoLosesTheCardLosesTheNotice() throws SQLException {
        String slug = published("Open from nine to five.");
        viewed(slug, reader, "COPY", 1, 60);
        revised(slug, "Open from nine to five o'clock.", 1);
        ok(team.member(0).post("/cards/" + slug + "/corrections", "{\"material\": false}"));
        ApiClient rita = ApiClient.as(reader, "pramana-rita-1");
        assertThat(mine(rita)).isEmpty();

        revised(slug, "Open from ten to five.", 2);
        viewed(slug, reader, "VIEW", 2, 60);
        ok(team.member(0).post("/cards/" + slug + "/corrections", "{}"));
        assertThat(mine(rita)).hasSize(1);
        ok(team.member(0).put("/cards/" + slug + "/readers", "{\"readers\": [\"" + team.logins.get(0) + "\"]}"));
        assertThat(mine(rita)).as("may not read the card any more").isEmpty();
        team.admin.post("/mail/digests", "");
        assertThat(number("select count(*) from outbox o join card c on c.id = o.card_id where c.slug = '" + slug + "' and o.kind = 'CORRECTION' and o.state = 'DROPPED'")).isEqualTo(1);
    }

    @Test
    void cardsThatLinkToOneThatWasWrongAreToBeCheckedWhereItsAuthorSaysSo() throws SQLException {
        String wrong = published("Delivery takes nine days.");
        String linking = published("Ask about delivery first.");
        change("insert into card_link (card_id, target_id) select l.id, w.id from card l join card w on w.slug = '%s' where l.slug = '%s'".formatted(wrong, linking));
        revised(wrong, "Delivery takes eleven days.", 1);
        assertThat(ok(team.member(0).get("/cards/" + wrong + "/corrections/offer")).getInt("linking")).isEqualTo(1);
        ok(team.member(0).post("/cards/" + wrong + "/corrections", "{}"));
        assertThat(sentence(linking)).as("unless somebody says so").doesNotContain("Correction");

        revised(wrong, "Delivery takes twelve days.", 2);
        ok(team.member(0).post("/cards/" + wrong + "/corrections", "{\"linked\": true}"));
        assertThat(sentence(linking)).contains("Verified", "“Correction of " + wrong + ", version 3” came out", "to be checked by");
        assertThat(sentence(wrong)).doesNotContain("came out");
        assertThat(ok(team.member(0).get("/tasks")).toString()).contains("Correction of " + wrong);
        JsonObject event = ok(team.admin.get("/events")).getJsonArray("items").getJsonObject(0);
        assertThat(List.of(event.getString("chooses"), event.getString("chosen"), String.valueOf(event.getInt("cards")))).containsExactly("LINKED", wrong, "1");
        ok(team.admin.post("/events/" + event.getInt("id") + "/undo", ""));
        assertThat(sentence(linking)).doesNotContain("came out");
    }

    private static String sentence(String slug) {
        return ok(team.member(0).get("/cards/" + slug + "/trust")).getString("sentence");
    }

    private static List<JsonObject> mine(ApiClient client) {
        return ok(client.get("/corrections")).getJsonArray("items").getValuesAs(JsonObject.class);
    }

    private static String published(String text) {
        return ok(team.member(0).post("/cards", "{\"collection\": \"%s\", \"title\": \"%s\", \"body\": \"<p>%s</p>\", \"publish\": true, \"verify\": true, \"interval\": 30}".formatted(team.name, text, text)))
                .getString("slug");
    }

    private static void revised(String slug, String text, int base) {
        ok(team.member(0).put("/cards/" + slug + "/draft", "{\"title\": \"The same title\", \"body\": \"<p>%s</p>\", \"baseVersion\": %d}".formatted(text, base)));
        ok(team.member(0).post("/cards/" + slug + "/draft/publication", "{}"));
    }

    private static void viewed(String slug, String login, String kind, int version, int secondsAgo) throws SQLException {
        change("""
                insert into card_view (card_id, person_id, at, kind, version_no, state)
                select c.id, p.id, utc_timestamp(6) - interval %d second, '%s', %d, 'VERIFIED' from card c join person p on p.login = '%s' where c.slug = '%s'"""
                .formatted(secondsAgo, kind, version, login, slug));
    }
}
