package org.pramana.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.Sandbox.change;
import static org.pramana.tests.api.Stage.ok;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pramana.tests.Sandbox;

/** Search with the index of the server: that it follows the database at once, keeps rights at once, and takes the words of administrators at once. */
class SearchIT {

    private static Stage stage;

    private final List<String> synonyms = new ArrayList<>();

    @BeforeAll
    static void theIndexServes() throws InterruptedException {
        stage = new Stage();
        for (int i = 0; i < 300 && !report().getBoolean("serving"); i++) {
            Thread.sleep(100);
        }
        assertThat(report().getString("stage")).isEqualTo("SERVING");
    }

    @AfterEach
    void removeSynonyms() {
        synonyms.forEach(address -> ApiClient.as("admin").delete(address));
    }

    private static JsonObject report() {
        return ok(200, ApiClient.as("admin").get("/search/index"));
    }

    private static JsonObject search(String reader, String words) {
        return ok(200, stage.as(reader).get("/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)));
    }

    private static List<String> slugs(JsonObject found) {
        return found.getJsonArray("items").stream().map(JsonValue::asJsonObject).map(hit -> hit.getString("slug")).toList();
    }

    private void synonym(String words, String others, boolean bothWays) {
        var answer = ApiClient.as("admin").post(
                "/search/synonyms", Json.createObjectBuilder().add("words", words).add("others", others).add("bothWays", bothWays).build().toString());
        ok(201, answer);
        synonyms.add(answer.headers().firstValue("Location").orElseThrow());
    }

    @Test
    void whoPublishesFindsAtOnceAndWhoArchivesDoesNotFindAnyMore() {
        String word = stage.mark + "atonce";
        for (int i = 1; i <= 5; i++) {
            String slug = stage.published("creator", "At once " + i + " " + word, "<p>Words.</p>");
            assertThat(slugs(search("consumer", word))).contains(slug);
            ok(200, stage.as("creator").post("/cards/" + slug + "/archive", "{}"));
            assertThat(slugs(search("consumer", word))).doesNotContain(slug);
        }
    }

    @Test
    void newWordsAreFoundAndOldOnesAreNot() {
        String slug = stage.published("creator", "Changing " + stage.mark, "<p>The word is before" + stage.mark + "</p>");
        ok(200, stage.save("creator", slug, "<p>The word is after" + stage.mark + "</p>", 1));
        ok(200, stage.publish("creator", slug));

        assertThat(stage.found("consumer", "after" + stage.mark)).isEqualTo(1);
        assertThat(stage.found("consumer", "before" + stage.mark)).isZero();
    }

    @Test
    void whatAnotherNodeWroteIsFoundWithinASecond() throws Exception {
        String slug = stage.published("creator", "Elsewhere " + stage.mark, "<p>Old words.</p>");
        try (Connection database = Sandbox.database(); var statement = database.prepareStatement(
                "update card_text t join card c on c.id = t.card_id set t.title = ?, t.body_text = 'other words' where c.slug = ?")) {
            statement.setString(1, "Elsewhere moved" + stage.mark);
            statement.setString(2, slug);
            statement.executeUpdate();
        }
        long[] took = {0};
        long begun = System.nanoTime();
        while (stage.found("consumer", "moved" + stage.mark) == 0 && took[0] < 10_000) {
            Thread.sleep(20);
            took[0] = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        }

        assertThat(stage.found("consumer", "moved" + stage.mark)).isEqualTo(1);
    }

    @Test
    void aGrantThatIsTakenAwayIsTakenAwayFromSearchAtOnce() {
        Stage own = new Stage();
        String word = own.mark + "grant";
        own.published("creator", "Granted " + word, "<p>Words.</p>");
        assertThat(own.found("consumer", word)).isEqualTo(1);

        assertThat(ApiClient.as("admin").delete("/groups/" + own.groupKey("readers") + "/members/consumer").statusCode()).isBetween(200, 204);

        assertThat(own.found("consumer", word)).isZero();
        assertThat(own.as("consumer").get("/search/suggestions?q=Granted").body()).doesNotContain(word);
    }

    @Test
    void aCardSharedWithAFewIsGoneForTheOthersAtOnce() {
        String word = stage.mark + "few";
        String slug = stage.published("creator", "Few " + word, "<p>Words.</p>");
        assertThat(stage.found("consumer", word)).isEqualTo(1);

        ok(200, stage.as("creator").put("/cards/" + slug + "/readers", Json.createObjectBuilder().add("readers", Json.createArrayBuilder(List.of("creator"))).build().toString()));

        assertThat(stage.found("consumer", word)).isZero();
        assertThat(stage.found("creator", word)).isEqualTo(1);
    }

    /** Example 23 of behaviour.md §19, with a word of this test's own. */
    @Test
    void example23_aSynonymHoldsFromTheNextSearchOnAndWithoutItNothingIsFound() throws Exception {
        String shorthand = "d2b" + stage.mark;
        String slug = stage.published("creator", "Driver to buy " + stage.mark, "<p>What makes a customer choose us.</p>");
        assertThat(stage.found("consumer", shorthand)).isZero();
        assertThat(logged("consumer", shorthand, "ZERO")).containsExactly(shorthand + " ZERO null");

        synonym(shorthand, "driver to buy " + stage.mark, true);
        assertThat(slugs(search("consumer", shorthand))).containsExactly(slug);

        ApiClient.as("admin").delete(synonyms.get(0));
        assertThat(stage.found("consumer", shorthand)).isZero();
    }

    @Test
    void aSynonymIsWrittenDownOnceAndSaysSomething() {
        synonym("pto" + stage.mark, "paid leave", true);

        var again = Json.createObjectBuilder().add("words", "paid leave").add("others", "pto" + stage.mark).build().toString();
        assertThat(ApiClient.as("admin").post("/search/synonyms", again).statusCode()).isEqualTo(409);
        for (String words : new String[] {"", "   ", "+++", "x".repeat(101)}) {
            var body = Json.createObjectBuilder().add("words", words).add("others", "other").build().toString();
            assertThat(ApiClient.as("admin").post("/search/synonyms", body).statusCode()).as(words).isEqualTo(400);
        }
        assertThat(ApiClient.as("consumer").post("/search/synonyms", again).statusCode()).isEqualTo(403);
    }

    @Test
    void aVerifiedCardComesBeforeADoubtedOneAndSaysWhy() {
        String word = stage.mark + "trust";
        String doubted = stage.published("creator", "Trust one " + word, "<p>The same words.</p>");
        String verified = stage.published("creator", "Trust two " + word, "<p>The same words.</p>");
        for (String slug : List.of(doubted, verified)) {
            verify(slug);
        }
        ok(201, stage.as("creator").post("/cards/" + doubted + "/flags", Json.createObjectBuilder().add("text", "It is wrong.").build().toString()));

        JsonObject found = search("consumer", word);
        assertThat(slugs(found)).containsExactly(verified, doubted);
        JsonObject why = found.getJsonArray("items").getJsonObject(1).getJsonObject("why");
        assertThat(why.getString("trust")).isEqualTo("NEEDS_VERIFICATION");
        assertThat(why.getJsonNumber("trustTimes").doubleValue()).isEqualTo(0.7);
    }

    @Test
    void whatACollectionCountsIsSettledByItsOwnerAndSaid() {
        Stage archive = new Stage();
        String word = stage.mark + "weight";
        String here = stage.published("creator", "Weight " + word, "<p>The same words.</p>");
        String there = archive.published("creator", "Weight " + word, "<p>The same words.</p>");

        archive.change(Json.createObjectBuilder().add("searchWeight", 60).build());
        assertThat(slugs(search("consumer", word))).containsExactly(here, there);
        archive.change(Json.createObjectBuilder().add("searchWeight", 150).build());
        JsonObject found = search("consumer", word);
        assertThat(slugs(found)).containsExactly(there, here);
        assertThat(found.getJsonArray("items").getJsonObject(0).getJsonObject("why").getJsonNumber("collectionTimes").doubleValue()).isEqualTo(1.5);
        assertThat(archive.as("creator").patch("/collections/" + archive.collection, "{\"searchWeight\": 201}").statusCode()).isEqualTo(400);
    }

    @Test
    void onlyAVerifiedCardThatSaysWhatWasAskedIsShownAsTheAnswer() {
        String word = stage.mark + "answer";
        String slug = stage.published("creator", "Leaving " + word, "<p>The cancellation fee is ten percent of what is left of the contract.</p>");
        String question = "cancellation fee " + word;
        assertThat(answer(question)).as("nobody vouches for it").isNull();

        verify(slug);
        assertThat(answer(question)).isEqualTo(slug);
        assertThat(answer("रद्द शुल्क " + word)).as("by Hindi words for them").isEqualTo(slug);
        synonym("toll" + stage.mark, "cancellation fee", false);
        assertThat(answer("toll" + stage.mark + " " + word)).as("by a synonym").isEqualTo(slug);
        String weak = "umbrella walrus lighthouse " + word;
        assertThat(slugs(search("consumer", weak))).contains(slug);
        assertThat(answer(weak)).as("found, but it does not say that").isNull();

        ok(201, stage.as("creator").post("/cards/" + slug + "/flags", Json.createObjectBuilder().add("text", "It is wrong.").build().toString()));
        assertThat(answer(question)).as("doubted").isNull();
    }

    private static String answer(String words) {
        return search("consumer", words).get("answer") instanceof JsonObject answer ? answer.getString("slug") : null;
    }

    /** Invariant I5: the same cards in the same versions as the database, after everything that the tests did to it. */
    @Test
    void theIndexHasWhatTheDatabaseHas() throws InterruptedException {
        stage.published("creator", "Compared " + stage.mark, "<p>Words.</p>");
        String before = report().getString("comparedAt");
        ok(202, ApiClient.as("operator").post("/search/index/comparison", ""));
        for (int i = 0; i < 300 && report().getString("comparedAt").equals(before); i++) {
            Thread.sleep(50);
        }

        assertThat(report().getString("comparedAt")).isNotEqualTo(before);
        assertThat(report().getInt("repaired")).isZero();
        assertThat(ApiClient.as("consumer").post("/search/index/comparison", "").statusCode()).isEqualTo(403);
    }

    /** The last rebuild, as the operator's list has it. */
    private static JsonObject lastJob() {
        return ok(200, ApiClient.as("operator").get("/jobs?size=100")).getJsonArray("items").stream()
                .map(JsonValue::asJsonObject)
                .filter(job -> job.getString("job").equals("index-rebuild"))
                .findFirst()
                .orElse(JsonValue.EMPTY_JSON_OBJECT);
    }

    @Test
    void rebuiltItAnswersTheSameAndAnswersMeanwhile() throws Exception {
        String word = stage.mark + "rebuilt";
        stage.published("creator", "Rebuilt " + word, "<p>Words.</p>");
        String before = report().getString("builtAt");
        ok(202, ApiClient.as("operator").post("/search/index/rebuild", ""));
        Set<Integer> totals = new TreeSet<>();
        for (int i = 0; i < 200 && report().getString("builtAt", before).equals(before); i++) {
            totals.add(stage.found("consumer", word));
            Thread.sleep(50);
        }

        assertThat(report().getString("builtAt")).isNotEqualTo(before);
        totals.add(stage.found("consumer", word));
        assertThat(totals).containsExactly(1);
        JsonObject job = lastJob();
        for (int i = 0; i < 100 && !job.getString("status", "").equals("COMPLETED"); i++) {
            Thread.sleep(50);
            job = lastJob();
        }
        assertThat(job.getString("status")).isEqualTo("COMPLETED");
        assertThat(job.getString("exitStatus")).isEqualTo("COMPLETED");
        assertThat(Duration.between(Instant.parse(job.getString("startedAt")), Instant.now())).isBetween(Duration.ZERO, Duration.ofMinutes(2));
        assertThat(Instant.parse(job.getString("endedAt"))).isAfterOrEqualTo(Instant.parse(job.getString("startedAt")));
        assertThat(ApiClient.as("consumer").get("/jobs").statusCode()).isEqualTo(403);
        assertThat(ApiClient.as("operator").delete("/search/index/rebuild").statusCode()).as("nothing to stop").isEqualTo(204);
        assertThat(ApiClient.as("creator").post("/search/index/rebuild", "").statusCode()).isEqualTo(403);
    }

    @Test
    void aHashNamesATagThatThereIsAndIsJustASignOtherwise() {
        String number = "4711" + stage.mark;
        String slug = stage.published("creator", "Order " + number, "<p>Words.</p>");

        assertThat(slugs(search("consumer", "#" + number))).as("nobody has tagged anything with that").containsExactly(slug);
        assertThat(slugs(search("consumer", "#" + stage.mark + " " + number))).startsWith(slug);
    }

    @Test
    void aNarrowedSearchFindsAmongThoseCardsAlone() {
        String word = stage.mark + "narrow";
        String one = stage.published("creator", "Narrow one " + word, "<p>Words.</p>");
        String filed = stage.published("creator", "Narrow two " + word, "<p>Words.</p>");
        String hers = stage.published("creator2", "Narrow three " + word, "<p>Words.</p>");
        int folder = ok(201, stage.as("creator").post("/collections/" + stage.collection + "/folders", Json.createObjectBuilder().add("name", "Narrow " + word).build().toString())).getInt("id");
        assertThat(stage.as("creator").put("/cards/" + filed + "/place", Json.createObjectBuilder().add("collection", stage.collection).add("folderId", folder).build().toString()).statusCode()).isBetween(200, 204);
        ok(204, stage.as("consumer").put("/cards/" + hers + "/favourite", "{}"));
        ok(204, stage.as("consumer").put("/cards/" + one + "/favourite", "{}"));

        assertThat(narrowed("consumer", word, "author=creator2")).containsExactly(hers);
        assertThat(narrowed("consumer", word, "author=creator")).containsExactlyInAnyOrder(one, filed);
        assertThat(narrowed("consumer", word, "collection=" + stage.collection + "&folder=" + folder)).containsExactly(filed);
        assertThat(narrowed("consumer", word, "favourites=true")).containsExactlyInAnyOrder(hers, one);
        assertThat(narrowed("consumer", word, "favourites=true&author=creator2")).as("both hold").containsExactly(hers);
        assertThat(narrowed("creator", word, "favourites=true")).as("somebody else's favourites").isEmpty();
        assertThat(narrowed("consumer2", word, "author=creator2")).as("not hers to read").isEmpty();
    }

    private static List<String> narrowed(String reader, String words, String filter) {
        JsonObject found = ok(200, stage.as(reader).get("/search?q=" + words + "&" + filter));
        assertThat(found.getInt("total")).isEqualTo(slugs(found).size());
        return slugs(found);
    }

    @Test
    void cardsThatSayMuchTheSameAreFoundFromOneOfThem() {
        String word = stage.mark + "kiln";
        String one = stage.published("creator", "Firing " + word, "<p>The " + word + " is heated to nine hundred degrees before the glazed bowls go in.</p>");
        String other = stage.published("creator", "Bowls", "<p>Before glazed bowls go in, heat the " + word + " to nine hundred degrees.</p>");
        String another = stage.published("creator", "Parking", "<p>Where visitors leave their cars.</p>");

        List<String> similar = similar("consumer", one);
        assertThat(similar).startsWith(other).doesNotContain(one, another);
        ok(200, stage.as("creator").put("/cards/" + other + "/readers", Json.createObjectBuilder().add("readers", Json.createArrayBuilder(List.of("creator"))).build().toString()));
        assertThat(similar("consumer", one)).as("shared with a few by now").doesNotContain(other);
        assertThat(similar("creator", one)).startsWith(other);
    }

    private static List<String> similar(String reader, String slug) {
        return ok(200, stage.as(reader).get("/cards/" + slug + "/similar")).getJsonArray("items").stream()
                .map(JsonValue::asJsonObject).map(one -> one.getJsonObject("card").getString("slug")).toList();
    }

    @Test
    void everySignIsJustASign() {
        String signs = "+ - && || ! ( ) { } [ ] ^ \" ~ * ? : \\ / AND OR NOT title:x x~2 x^4 *x ?x [a TO b] {!x} \"a b";
        long[] took = Arrays.stream(signs.split(" ")).mapToLong(sign -> {
            long begun = System.nanoTime();
            assertThat(stage.as("consumer").get("/search?q=" + URLEncoder.encode(sign, StandardCharsets.UTF_8)).statusCode()).as(sign).isEqualTo(200);
            return System.nanoTime() - begun;
        }).sorted().toArray();

        assertThat(took).isNotEmpty();
    }

    @Test
    void aHindiQuestionFindsAnEnglishCardUntilTheTableIsSwitchedOff() throws InterruptedException {
        String slug = stage.published("creator", "Cancellation fee " + stage.mark, "<p>What it costs to cancel.</p>");
        String question = "रद्द शुल्क " + stage.mark;
        assertThat(slugs(search("consumer", question))).startsWith(slug);
        assertThat(ok(200, ApiClient.as("admin").get("/search/terms")).getInt("words")).isGreaterThan(800);

        assertThat(ApiClient.as("admin").put("/search/terms", "{\"on\": false}").statusCode()).isEqualTo(204);
        try {
            assertThat(ok(200, ApiClient.as("admin").get("/search/terms")).getBoolean("on")).isFalse();
            assertThat(stage.found("consumer", "रद्द")).as("from the next search on").isZero();
        } finally {
            assertThat(ApiClient.as("admin").put("/search/terms", "{\"on\": true}").statusCode()).isEqualTo(204);
        }
        assertThat(slugs(search("consumer", question))).startsWith(slug);
        assertThat(ApiClient.as("creator").put("/search/terms", "{\"on\": false}").statusCode()).isEqualTo(403);
    }

    /** Example 24 of behaviour.md §19. */
    @Test
    void example24_whatIsTypedLetterByLetterIsOneQuestion() throws Exception {
        for (String typed : List.of("pri", "pric", "price")) {
            search("consumer", stage.mark + typed);
        }

        assertThat(logged("consumer", stage.mark + "pri%", stage.mark + "price")).containsExactly(stage.mark + "price ZERO null");
    }

    @Test
    void copyingWhatWasFoundSolvesAndTheRankIsKept() throws Exception {
        String word = stage.mark + "solved";
        String slug = stage.published("creator", "Solved " + word, "<p>Words.</p>");
        search("creator2", "no" + word);
        search("creator2", word);
        ok(204, stage.as("creator2").post("/cards/" + slug + "/copies", ""));
        String turned = stage.mark + "turned";
        stage.published("creator", "Turned one " + turned, "<p>Words.</p>");
        stage.published("creator", "Turned two " + turned, "<p>Words.</p>");
        ok(200, stage.as("consumer").get("/search?size=1&q=" + turned));
        String second = slugs(ok(200, stage.as("consumer").get("/search?size=1&first=1&q=" + turned))).get(0);
        ok(204, stage.as("consumer").post("/cards/" + second + "/copies", ""));

        assertThat(logged("consumer", turned, "SOLVED")).as("on the second page").containsExactly(turned + " SOLVED 2");
        assertThat(logged("creator2", "%" + word, "SOLVED")).contains("no" + word + " ZERO null", word + " SOLVED 1");
        List<String> gaps = ok(200, ApiClient.as("admin").get("/search/gaps?size=100")).getJsonArray("items").stream()
                .map(JsonValue::asJsonObject).map(gap -> gap.getString("words")).toList();
        assertThat(gaps).contains("no" + word).doesNotContain(word);
    }

    @Test
    void whatCameOfASearchIsWorkedOutFromWhatWasDoneAfterwards() throws Exception {
        String word = stage.mark + "outcome";
        looked("operator", word + "1", 1_800, 3, null);
        looked("operator", word + "2", 300, 3, null);
        looked("operator", word + "3", 270, 3, null);
        looked("operator", word + "4", 1, 0, "ZERO");
        change("insert into question (collection_id, title, asked_by, asked_at) select k.id, '%1$s', p.id, utc_timestamp(6) from card_collection k join person p on p.login = 'operator' where k.collection_key = '%2$s'"
                .formatted(word, stage.collection));
        change("insert into question_asker (question_id, person_id, joined_at) select q.id, q.asked_by, q.asked_at from question q where q.title = '%s'".formatted(word));
        try {
            assertThat(logged("operator", word + "%", "ABANDONED", "REFINED", "ASKED"))
                    .as("nothing opened in ten minutes; other words half a minute later; nothing found, and the experts asked instead")
                    .contains(word + "1 ABANDONED null", word + "2 REFINED null", word + "4 ASKED null");
        } finally {
            change("delete from question where title = '%s'".formatted(word));
        }
    }

    private static void looked(String login, String words, int secondsAgo, int hits, String outcome) throws Exception {
        change(("insert into search_log (person_id, source, raw, normalised, topic, hits, took_ms, shown, at, last_at, outcome)"
                        + " select p.id, 'PORTAL', '%1$s', '%1$s', '%1$s', %2$d, 1, '', utc_timestamp(6) - interval %3$d second, utc_timestamp(6) - interval %3$d second, nullif('%4$s', 'null') from person p where p.login = '%5$s'")
                .formatted(words, hits, secondsAgo, outcome, login));
    }

    private void verify(String slug) {
        int version = stage.card("creator", slug).getInt("version");
        ok(200, stage.as("creator").post("/cards/" + slug + "/verification", Json.createObjectBuilder().add("version", version).build().toString()));
    }

    private static List<String> logged(String login, String like, String... until) throws Exception {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            rows.clear();
            try (Connection database = Sandbox.database(); var statement = database.prepareStatement(
                    "select s.raw, s.outcome, s.clicked_rank from search_log s join person p on p.id = s.person_id where p.login = ? and s.raw like ? order by s.id")) {
                statement.setString(1, login);
                statement.setString(2, like);
                try (var row = statement.executeQuery()) {
                    while (row.next()) {
                        rows.add(row.getString(1) + " " + row.getString(2) + " " + row.getString(3));
                    }
                }
            }
            if (!rows.isEmpty() && Arrays.stream(until).allMatch(outcome -> rows.stream().anyMatch(line -> line.contains(outcome)))) {
                return rows;
            }
            Thread.sleep(100);
        }
        return rows;
    }
}
