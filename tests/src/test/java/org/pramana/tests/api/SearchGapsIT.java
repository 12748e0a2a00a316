package org.pramana.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.Sandbox.change;
import static org.pramana.tests.api.Stage.ok;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pramana.tests.MailWindow;
import org.pramana.tests.Sandbox;

/** What was not found: who hears of it, when it is found, and that it stays so. */
class SearchGapsIT {

    private static Stage stage;

    @BeforeAll
    static void aCollectionOfItsOwn() {
        stage = new Stage();
    }

    /** Or the people of the next test would hear of them. */
    @AfterEach
    void nobodySeesToThemAnyMore() throws Exception {
        change("update search_gap set closed_at = utc_timestamp(6) where closed_at is null and topic like '%s%%'".formatted(stage.mark));
        change("delete o from outbox o join search_gap g on g.id = o.gap_id where g.topic like '%s%%'".formatted(stage.mark));
    }

    /** Nobody closes a gap by saying so: whoever missed it has to find a verified card, and from then on has to go on finding it. */
    @Test
    void aGapIsClosedByWhatItsReaderFindsAndStaysGolden() throws Exception {
        String word = stage.mark + "gap";
        missed("consumer", word, null);
        assign(204, word, "creator", "2031-05-04");
        JsonObject gap = item("/search/gaps?size=100", word);
        assertThat(gap.getString("dueOn")).isEqualTo("2031-05-04");
        assertThat(gap.getInt("zero")).isEqualTo(1);

        String slug = stage.published("creator", "Gap " + word, "<p>Now there is a card.</p>");
        check();
        assertThat(item("/search/gaps?size=100", word)).as("a card that nobody has verified closes nothing").isNotNull();
        verify(slug);
        check();
        assertThat(item("/search/gaps?size=100", word)).isNull();
        assign(404, word, "creator", null);
        assertThat(item("/search/golden?size=100", word).getInt("place")).isEqualTo(1);
        assertThat(ApiClient.as("admin").get("/search/golden?size=100").body()).as("its title is not the administrator's to read").doesNotContain("Gap " + word);

        ok(200, stage.as("creator").post("/cards/" + slug + "/archive", "{}"));
        check();
        assertThat(item("/search/golden?size=100", word).getString("fellAt", "")).isNotEmpty();
        check();
        assertThat(notices("creator", "Gap " + word)).as("also for who wants no mail, and once").singleElement().asString().contains("no longer among the first three", word, "/card/" + slug);
        assertThat(notices("admin", "Gap " + word)).singleElement().asString().endsWith("/admin/search.xhtml");
        String rhythm = ok(200, ApiClient.as("admin").get("/me/mail")).getString("rhythm");
        try {
            rhythm("OFF");
            ok(200, ApiClient.as("admin").post("/mail/digests", ""));
            assertThat(MailWindow.waitForMailsTo("admin@", 1, Duration.ofSeconds(20)).stream().filter(mail -> mail.text().contains(word)).toList())
                    .as("once, also to who wants no mail, and it names the card and the question")
                    .singleElement()
                    .satisfies(mail -> assertThat(mail.text()).contains("Gap " + word, "no longer among the first three"));
        } finally {
            rhythm(rhythm);
        }
    }

    private static void rhythm(String rhythm) {
        ok(200, ApiClient.as("admin").put("/me/mail", Json.createObjectBuilder().add("rhythm", rhythm).build().toString()));
    }

    /** Somebody saw it, did not open it, and it was not verified then: that it is now is what was missing. */
    @Test
    void aGapWhoseCardWasShownIsClosedWhenSomebodyVouchesForThatCard() throws Exception {
        String word = stage.mark + "seen";
        String slug = stage.published("creator", "Seen " + word, "<p>Nobody vouches for it yet.</p>");
        missed("consumer", word, slug);
        check();
        assertThat(item("/search/gaps?size=100", word)).isNotNull();

        verify(slug);
        check();

        assertThat(item("/search/gaps?size=100", word)).isNull();
        assertThat(item("/search/golden?size=100", word).getInt("place")).isEqualTo(1);
    }

    /** Who is no administrator cannot see the list, so the news has to reach them. */
    @Test
    void whoSeesToAGapHearsOfItWhereverTheyLookAndIsRemindedOnItsDay() throws Exception {
        String word = stage.mark + "owner";
        missed("consumer", word, null);
        assign(204, word, "creator2", "2031-05-04");
        assign(204, word, "creator2", "2031-05-04");
        assertThat(notices("creator2", word)).containsExactly("Looked for and not found; with you until 4 May 2031 /studio/edit.xhtml?title=" + word);

        assign(204, word, "creator2", "2026-01-05");
        check();
        assertThat(notices("creator2", word)).singleElement().asString().contains("due 5 Jan", "still missing");

        assign(204, word, "consumer2", "2031-05-04");
        assertThat(notices("creator2", word)).as("it is another's").isEmpty();
        assertThat(notices("consumer2", word)).as("who may not write sees what is found").singleElement().asString().endsWith("/library/index.xhtml?q=" + word);
        ok(200, ApiClient.as("admin").post("/mail/digests", ""));
        assertThat(MailWindow.waitForMailsTo("consumer2@", 1, Duration.ofSeconds(20))).anySatisfy(mail -> assertThat(mail.text()).contains(word, "with you until"));
    }

    @Test
    void whatSomebodySeesToStaysInTheListHoweverLongAgoItWasMissed() throws Exception {
        String owned = stage.mark + "longago";
        String nobodys = stage.mark + "forgotten";
        missed("consumer", owned, null);
        missed("consumer", nobodys, null);
        assign(204, owned, "creator", "2031-05-04");
        change("update search_log set at = at - interval 40 day, last_at = last_at - interval 40 day where topic in ('%s', '%s')".formatted(owned, nobodys));

        assertThat(item("/search/gaps?size=100", owned).getString("owner")).isNotEmpty();
        assertThat(item("/search/gaps?size=100", nobodys)).isNull();
        change("update search_gap set due_on = '2020-01-01' where topic = '%s'".formatted(owned));
        assertThat(ok(200, ApiClient.as("admin").get("/search/gaps?size=100")).getJsonArray("items").getJsonObject(0).getString("dueOn")).as("what is late comes first").isLessThan("2026");
    }

    /** As many people miss it as really do, and one sees to it. */
    @Test
    void whatMeansTheSameIsOneGap() throws Exception {
        String word = stage.mark + "same";
        var synonym = Json.createObjectBuilder().add("words", word + "one").add("others", word + "two").add("bothWays", true).build();
        String address = ApiClient.as("admin").post("/search/synonyms", synonym.toString()).headers().firstValue("Location").orElseThrow();
        try {
            missed("consumer", word + "one", null);
            missed("consumer2", word + "two", null);
            missed("creator", word + "three", null);
            assign(204, word + "two", "creator2", "2031-05-04");

            check();

            assertThat(item("/search/gaps?size=100", word + "one")).isNull();
            JsonObject gap = ok(200, ApiClient.as("admin").get("/search/gaps?size=100")).getJsonArray("items").stream().map(JsonValue::asJsonObject)
                    .filter(one -> one.getString("topic").equals(word + "two")).findFirst().orElseThrow();
            assertThat(gap.getInt("people")).isEqualTo(2);
            assertThat(gap.getString("owner")).as("what somebody sees to stays theirs").isNotEmpty();
            assertThat(item("/search/gaps?size=100", word + "three").getInt("people")).isEqualTo(1);
        } finally {
            ApiClient.as("admin").delete(address);
        }
    }

    /** A night looks at five hundred, and what most people missed must not keep the rest waiting for ever. */
    @Test
    void everyGapHasItsTurn() throws Exception {
        String word = stage.mark + "turn";
        String slug = stage.published("creator", "Turn " + word, "<p>Nobody vouches for it yet.</p>");
        missed("consumer", word, slug);
        verify(slug);
        change(("insert into search_gap (topic, words, reader_id, shown, people, misses, first_at, last_at, due_on, checked_at)"
                        + " select concat('%1$s', s.seq), 'x', p.id, '', 999, 999, utc_timestamp(6), utc_timestamp(6), '2031-05-04', utc_timestamp(6) from seq_1_to_500 s, person p where p.login = 'operator'")
                .formatted(word));
        try {
            check();
            assertThat(item("/search/golden?size=100", word)).isNotNull();
        } finally {
            change("delete from search_gap where people = 999 and topic like '%s%%'".formatted(word));
        }
    }

    private static List<String> notices(String login, String title) {
        return ok(200, ApiClient.as(login).get("/notices?size=100")).getJsonArray("items").stream().map(JsonValue::asJsonObject)
                .filter(notice -> notice.getString("title").equals(title)).map(notice -> notice.getString("sentence") + " " + notice.getString("path")).toList();
    }

    /** A search that brought this card, or none, and nobody opened anything. */
    private static void missed(String login, String words, String slug) throws Exception {
        try (Connection database = Sandbox.database(); var statement = database.prepareStatement(
                "insert into search_log (person_id, source, raw, normalised, topic, hits, took_ms, shown, at, last_at, outcome)"
                        + " select p.id, 'PORTAL', ?, ?, ?, c.id is not null, 1, coalesce(c.id, ''), utc_timestamp(6), utc_timestamp(6), if(c.id is null, 'ZERO', 'ABANDONED')"
                        + " from person p left join card c on c.slug = ? where p.login = ?")) {
            statement.setString(1, words);
            statement.setString(2, words);
            statement.setString(3, words);
            statement.setString(4, slug);
            statement.setString(5, login);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private void verify(String slug) {
        int version = stage.card("creator", slug).getInt("version");
        ok(200, stage.as("creator").post("/cards/" + slug + "/verification", Json.createObjectBuilder().add("version", version).build().toString()));
    }

    private static JsonObject check() {
        return ok(200, ApiClient.as("admin").post("/search/gaps/check", ""));
    }

    private static void assign(int status, String topic, String owner, String dueOn) {
        var body = Json.createObjectBuilder().add("topic", topic).add("owner", owner);
        if (dueOn != null) {
            body.add("dueOn", dueOn);
        }
        assertThat(ApiClient.as("admin").put("/search/gaps/owner", body.build().toString()).statusCode()).isEqualTo(status);
    }

    private static JsonObject item(String list, String words) {
        return ok(200, ApiClient.as("admin").get(list)).getJsonArray("items").stream().map(JsonValue::asJsonObject).filter(one -> one.getString("words").equals(words)).findFirst().orElse(null);
    }
}
