package org.pramana.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.api.ApiClient.object;
import static org.pramana.tests.api.Stage.ok;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Person x card x every way to read it through the API: what is not for somebody is neither shown nor counted, suggested or acknowledged, and sounds like
 * what is not there. The table has a card in every collection of the sample company, cards of a collection of the test's own in every state, and one that
 * is shared with a few. Title and body of each carry a word of their own, which is what every answer is searched for.
 */
class HiddenCardsIT {

    private static final List<String> PEOPLE = List.of("creator", "creator2", "consumer", "consumer2", "admin", "operator");
    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    /** Who makes it, and who may read its words. An administrator knows the titles of all but drafts, and no words. */
    private enum Row {
        PRICING("pricing", "creator", "creator", "creator2", "consumer", "consumer2"),
        SECURITY("security", "creator2", "creator", "creator2", "consumer", "consumer2"),
        COMPETITORS("competitors", "creator", "creator", "creator2", "consumer"),
        // the sample's administrator reads these two like anybody of the knowledge office
        LIMITS("limits", "hannah", "creator", "creator2", "consumer", "consumer2", "admin"),
        SUPPORT("support", "kavita", "creator", "creator2", "consumer", "consumer2", "admin"),
        DEAL_DESK("deal-desk", "divya", "creator"),
        /** In pricing, for a group of which only one of the collection's readers is. */
        FOR_PARTNERS("pricing", "creator", "creator", "consumer2"),
        PUBLISHED(null, "creator2", "creator", "creator2", "consumer"),
        RESTRICTED(null, "creator2", "creator", "creator2"),
        DRAFT(null, "creator2", "creator", "creator2"),
        ARCHIVED(null, "creator2", "creator", "creator2", "consumer");

        final String sampleCollection;
        final String writer;
        final Set<String> readers;
        final String word = "zq" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        String slug;
        String attachment;

        Row(String sampleCollection, String writer, String... readers) {
            this.sampleCollection = sampleCollection;
            this.writer = writer;
            this.readers = Set.of(readers);
        }

        /** The body's alone. */
        String secret() {
            return "inner" + word;
        }

        String title() {
            return "Secret " + word + " of " + name().toLowerCase(java.util.Locale.ROOT) + (sampleCollection == null ? " matrix" + stage.mark : "");
        }

        String collection() {
            return sampleCollection == null ? stage.collection : sampleCollection;
        }

        boolean isListed() {
            return this != DRAFT && this != ARCHIVED;
        }

        boolean isOfTheStage() {
            return sampleCollection == null;
        }

        boolean reads(String person) {
            return readers.contains(person);
        }

        String path() {
            return "/cards/" + slug;
        }
    }

    /** Metadata, which administrators need for their policies (behaviour.md §1). */
    private static final Set<String> ABOUT_TRUST =
            Set.of("/trust", "/trust?on=2030-01-01", "/why", "/decisions", "/requests", "/verifiers", "/access?login=consumer");

    /** What each reader of a published card gets an answer to. */
    private static final Set<String> FOR_READERS = Set.of(
            "", "/trust", "/trust?on=2030-01-01", "/why", "/decisions", "/versions", "/versions/1", "/diff?from=0&to=1", "/comments", "/attachments", "/requests", "/verifiers", "/similar");

    private static Stage stage;

    @BeforeAll
    static void setTheStage() {
        stage = new Stage();
        for (Row row : Row.values()) {
            ApiClient writer = stage.as(row.writer);
            JsonObjectBuilder card = Json.createObjectBuilder()
                    .add("collection", row.collection())
                    .add("title", row.title())
                    .add("body", "<p>Nobody else may know " + row.secret() + ".</p>")
                    .add("bodyFormat", "HTML")
                    .add("tags", Json.createArrayBuilder(row.isOfTheStage() ? List.of(row.word, stage.mark) : List.of(row.word)))
                    .add("publish", row != Row.DRAFT);
            if (row == Row.FOR_PARTNERS) {
                card.add("readers", Json.createArrayBuilder().add("group:channel-desk"));
            }
            if (!row.isOfTheStage() && row != Row.FOR_PARTNERS) {
                card.add("verify", row != Row.DEAL_DESK);
            }
            row.slug = ok(201, writer.post("/cards", card.build().toString())).getString("slug");
            ok(201, writer.post(row.path() + "/comments", "{\"text\":\"A comment with " + row.secret() + "\"}"));
            row.attachment = attached(writer, row);
        }
        ok(200, stage.as("creator2").put(Row.RESTRICTED.path() + "/readers", "{\"readers\":[\"creator\",\"creator2\"]}"));
        ok(200, stage.as("creator").post(Row.ARCHIVED.path() + "/archive", "{}"));
    }

    static Stream<Arguments> everybodyAndEverything() {
        List<Arguments> cells = new ArrayList<>();
        PEOPLE.forEach(person -> List.of(Row.values()).forEach(row -> cells.add(Arguments.of(person, row, row.reads(person)))));
        return cells.stream();
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0} opens {1}: {2}")
    @MethodSource("everybodyAndEverything")
    void theCardItself(String person, Row row, boolean may) {
        HttpResponse<String> answer = stage.as(person).get(row.path());
        if (!may && person.equals("admin") && row != Row.DRAFT) {
            JsonObject card = ok(200, answer);
            assertThat(card.getString("title")).isEqualTo(row.title());
            assertThat(card.isNull("body")).isTrue();
        } else if (!may) {
            assertHidden(person, row, answer);
            HttpResponse<String> absent = stage.as(person).get(row.path() + "-not");
            assertThat(answer.statusCode()).isEqualTo(absent.statusCode());
            assertThat(answer.body().replace(row.slug, "S")).as("sounds like a card that is not there").isEqualTo(absent.body().replace(row.slug + "-not", "S"));
        }
        assertThat(answer.body().contains(row.secret())).as(answer.body()).isEqualTo(may);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "/trust", "/trust?on=2030-01-01", "/why", "/decisions", "/versions", "/versions/1", "/diff?from=0&to=1", "/comments", "/attachments", "/requests", "/verifiers",
                "/similar", "/check", "/draft", "/draft/diff", "/draft/conflict", "/inbound", "/readers", "/access?login=consumer",
                "/corrections", "/corrections/offer", "/customers/stamp"
            })
    void everyWayToReadOne(String way) {
        for (Row row : Row.values()) {
            for (String person : PEOPLE) {
                HttpResponse<String> answer = stage.as(person).get(row.path() + way);
                if (row.reads(person)) {
                    if (row.isListed() && FOR_READERS.contains(way)) {
                        assertThat(answer.statusCode()).as("%s, %s: %s", person, answer.uri(), answer.body()).isBetween(200, 204);
                    }
                } else if (person.equals("admin") && row != Row.DRAFT && (way.isEmpty() || ABOUT_TRUST.contains(way))) {
                    assertThat(answer.body()).as("%s, %s", person, answer.uri()).doesNotContain(row.secret());
                } else {
                    assertHidden(person, row, answer);
                }
            }
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0} opens the picture of {1}: {2}")
    @MethodSource("everybodyAndEverything")
    void anAttachmentByItsAddress(String person, Row row, boolean may) {
        HttpResponse<String> answer = stage.as(person).get("/attachments/" + row.attachment);
        if (may) {
            assertThat(answer.statusCode()).isEqualTo(200);
        } else {
            assertThat(answer.statusCode()).isIn(403, 404);
            assertThat(answer.body()).doesNotContain(row.word, row.title());
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0} meets {1} in a list: {2}")
    @MethodSource("everybodyAndEverything")
    void listsAndCounts(String person, Row row, boolean may) {
        ApiClient client = stage.as(person);
        if (!may && !person.equals("admin")) {
            for (String path : lists(row)) {
                assertThat(client.get(path).body().replace("\"q\":\"" + row.word + "\"", "")).as("%s %s", person, path).doesNotContain(row.word, row.slug);
            }
        }
        int one = may && row.isListed() ? 1 : 0;
        assertTotal(person, "/search?q=" + row.word, one);
        assertTotal(person, "/search?q=" + row.secret(), one);
        if (!person.equals("admin")) { // who lists titles, for the sake of policies
            assertTotal(person, "/cards?tag=" + row.word, one);
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @ValueSource(strings = {"creator", "creator2", "consumer", "consumer2", "admin", "operator"})
    void whatIsCountedTogether(String person) {
        int readable = (int) Stream.of(Row.PUBLISHED, Row.RESTRICTED).filter(row -> row.reads(person)).count();
        assertTotal(person, "/search?q=matrix" + stage.mark, readable);
        assertTotal(person, "/search?q=%23" + stage.mark + "%20matrix" + stage.mark, readable);
        assertTotal(person, "/search/suggestions?q=matrix" + stage.mark, readable);
        if (person.equals("admin")) {
            return;
        }
        assertTotal(person, "/cards?collection=" + stage.collection, readable);
        assertTotal(person, "/cards?tag=" + stage.mark, readable);
        HttpResponse<String> collection = stage.as(person).get("/collections/" + stage.collection);
        if (readable == 0) {
            assertThat(collection.statusCode()).as(person).isIn(403, 404);
        } else {
            assertThat(ok(200, collection).getInt("cards")).isEqualTo(readable);
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0} acts on {1}: {2}")
    @MethodSource("everybodyAndEverything")
    void nothingCanBeDoneToACardThatIsHidden(String person, Row row, boolean may) {
        if (may) {
            return;
        }
        ApiClient client = stage.as(person);
        String card = row.path();
        List<HttpResponse<String>> answers = new ArrayList<>(List.of(
                client.put(card + "/favourite", "{}"),
                client.put(card + "/draft", "{\"body\":\"x\"}"),
                client.put(card + "/draft", "{\"title\":\"x\"}"),
                client.post(card + "/verification", "{\"version\":1}"),
                client.post(card + "/requests", "{\"text\":\"x\"}"),
                client.post(card + "/flags", "{\"text\":\"x\"}"),
                client.post(card + "/comments", "{\"text\":\"x\"}"),
                client.post(card + "/archive", "{}"),
                client.post("/announcements", "{\"card\":\"" + row.slug + "\",\"to\":[\"creator\"]}"),
                client.post(card + "/corrections", "{}"),
                client.post(card + "/customers/copy", ""),
                client.put(card + "/place", "{\"collection\":\"" + stage.collection + "\"}"),
                client.put(card + "/place", "{\"collection\":\"pricing\"}")));
        if (!person.equals("admin")) {
            answers.addAll(List.of(
                    client.patch(card, "{\"title\":\"x\"}", "If-Match", "*"),
                    client.delete(card),
                    client.put(card + "/favourite", ""),
                    client.put(card + "/verifiers", "{\"verifiers\":[\"" + person + "\"]}"),
                    client.put(card + "/plan", "{\"interval\":7}"),
                    client.put(card + "/readers", "{\"readers\":[]}"),
                    client.post(card + "/versions/1/restoration", "{}")));
        }
        answers.forEach(answer -> assertHidden(person, row, answer));
    }

    private static List<String> lists(Row row) {
        return List.of(
                "/cards?size=100",
                "/cards?collection=" + row.collection(),
                "/cards?order=TITLE&size=100&first=20",
                "/search?q=" + row.word,
                "/search?q=secret&size=50",
                "/search/suggestions?q=Secret",
                "/search/suggestions?q=Secret%20" + row.word,
                "/search/alike?title=Secret%20" + row.word,
                (row == Row.PUBLISHED ? Row.PRICING : Row.PUBLISHED).path() + "/similar?size=20",
                "/tasks?size=100",
                "/drafts",
                "/approvals",
                "/favourites",
                "/announcements",
                "/announcements/sent?size=100",
                "/announcements/receipts",
                "/corrections",
                "/imports",
                "/collections/" + row.collection() + "/folders",
                "/sweeps");
    }

    /** 404 as if it were not there; 403 where the person lacks the role for the whole resource, whatever the card. */
    private static void assertHidden(String person, Row row, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as("%s, %s, %s %s: %s", person, row, answer.request().method(), answer.uri(), answer.body()).isIn(403, 404);
        assertThat(answer.body().replace(row.slug, "")).as("%s, %s", person, answer.uri()).doesNotContain(row.word, row.title());
        if (answer.request().method().equals("GET")) {
            String nothing = "/cards/no-such-card-" + stage.mark + answer.uri().toString().replaceFirst(".*/cards/[^/?]+", "");
            assertThat(stage.as(person).get(nothing).statusCode()).as("the same answer as for a card that is not there: %s", nothing).isEqualTo(answer.statusCode());
        }
    }

    private static void assertTotal(String person, String path, int total) {
        HttpResponse<String> answer = stage.as(person).get(path);
        if (answer.statusCode() == 403 || answer.statusCode() == 404) {
            assertThat(total).as("%s, %s: %s", person, path, answer.body()).isZero();
        } else {
            assertThat(ok(200, answer).getInt("total")).as("%s, %s", person, path).isEqualTo(total);
        }
        Stream.of(Row.values())
                .filter(row -> !row.reads(person))
                .forEach(row -> assertThat(answer.body()).as("%s, %s", person, path).doesNotContain(row.slug));
    }

    private static String attached(ApiClient author, Row row) {
        byte[] start = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"pixel.png\"\r\nContent-Type: image/png\r\n\r\n".getBytes(StandardCharsets.UTF_8);
        byte[] end = "\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder upload = author.request(row.path() + "/attachments", "Content-Type", "multipart/form-data; boundary=b");
        return object(author.send(upload.POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(start, PIXEL, end))))).getString("publicId");
    }
}
