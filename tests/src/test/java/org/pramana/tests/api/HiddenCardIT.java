package org.pramana.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.api.ApiClient.object;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Person x collection x every way to read a card through the API. Who may not read it never learns that it is there: not from an answer, not from a
 * count, not from a difference between "not there" and "not yours".
 */
class HiddenCardIT {

    private static final Map<String, List<String>> READS = Map.of(
            "consumer", List.of("pricing", "security", "competitors", "limits", "support"),
            "consumer2", List.of("pricing", "security", "limits", "support"),
            "creator", List.of("pricing", "security", "competitors", "limits", "support", "deal-desk"),
            "creator2", List.of("pricing", "security", "competitors", "limits", "support"),
            "operator", List.of());

    /** Who writes into a collection, so that there is a card whose every word is known. */
    private static final Map<String, String> WRITERS = Map.of(
            "pricing", "creator", "security", "creator2", "competitors", "creator", "limits", "hannah", "support", "kavita", "deal-desk", "divya");

    private record Hidden(String slug, String word, String attachment) {}

    private static final Map<String, Hidden> CARDS = new LinkedHashMap<>();

    @BeforeAll
    static void aCardInEveryCollection() {
        WRITERS.forEach((collection, login) -> {
            ApiClient writer = ApiClient.as(login);
            String word = "zq" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
            HttpResponse<String> created = writer.post(
                    "/cards",
                    """
                    {"collection": "%s", "title": "Secret %s of %s", "body": "<p>Nobody else may know %s.</p>", "tags": ["%s"], "publish": true, "verify": %s}"""
                            .formatted(collection, word, collection, word, word, !collection.equals("deal-desk")));
            assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
            String slug = object(created).getString("slug");
            writer.post("/cards/" + slug + "/comments", "{\"text\": \"A comment with %s\"}".formatted(word));
            CARDS.put(collection, new Hidden(slug, word, attach(writer, slug)));
        });
    }

    static Stream<Arguments> everybodyAndEverything() {
        List<Arguments> cells = new ArrayList<>();
        READS.forEach((login, readable) -> WRITERS.keySet().forEach(collection -> cells.add(Arguments.of(login, collection, readable.contains(collection)))));
        return cells.stream();
    }

    @ParameterizedTest(name = "{0} reads {1}: {2}")
    @MethodSource("everybodyAndEverything")
    void aCardIsThereForThoseWhoMayReadItAndForNobodyElse(String login, String collection, boolean may) {
        ApiClient person = ApiClient.as(login);
        Hidden card = CARDS.get(collection);

        for (String path : ways(card)) {
            HttpResponse<String> answer = person.get(path);
            if (may) {
                assertThat(answer.statusCode()).as(login + " " + path + ": " + answer.body()).isBetween(200, 204);
            } else {
                assertThat(answer.statusCode()).as(login + " " + path + ": " + answer.body()).isIn(403, 404);
                assertThat(answer.body().replace(card.slug(), "")).as(login + " " + path).doesNotContain(card.word());
            }
        }
        for (String path : lists(card, collection)) {
            HttpResponse<String> answer = person.get(path);
            if (!may) {
                assertThat(answer.body().replace("\"q\":\"" + card.word() + "\"", "")).as(login + " " + path).doesNotContain(card.word(), card.slug());
            }
        }
        if (!login.equals("operator")) {
            assertThat(object(person.get("/search?q=" + card.word())).getInt("total")).isEqualTo(may ? 1 : 0);
            assertThat(object(person.get("/cards?tag=" + card.word())).getInt("total")).isEqualTo(may ? 1 : 0);
        }
    }

    @ParameterizedTest(name = "{0} acts on {1}: {2}")
    @MethodSource("everybodyAndEverything")
    void nothingCanBeDoneToACardThatIsHidden(String login, String collection, boolean may) {
        if (may) {
            return;
        }
        ApiClient person = ApiClient.as(login);
        String card = "/cards/" + CARDS.get(collection).slug();
        List<HttpResponse<String>> answers = List.of(
                person.patch(card, "{\"title\": \"x\"}", "If-Match", "*"),
                person.delete(card),
                person.put(card + "/draft", "{\"title\": \"x\"}"),
                person.post(card + "/verification", "{\"version\": 1}"),
                person.post(card + "/requests", "{\"text\": \"x\"}"),
                person.post(card + "/flags", "{\"text\": \"x\"}"),
                person.post(card + "/comments", "{\"text\": \"x\"}"),
                person.post(card + "/archive", "{}"),
                person.put(card + "/favourite", ""),
                person.put(card + "/verifiers", "{\"verifiers\": [\"%s\"]}".formatted(login)),
                person.put(card + "/plan", "{\"interval\": 7}"),
                person.put(card + "/readers", "{\"readers\": []}"),
                person.put(card + "/place", "{\"collection\": \"pricing\"}"),
                person.post(card + "/versions/1/restoration", "{}"));

        for (HttpResponse<String> answer : answers) {
            assertThat(answer.statusCode()).as(login + " " + answer.request().method() + " " + answer.uri() + ": " + answer.body()).isIn(403, 404);
            assertThat(answer.body().replace(CARDS.get(collection).slug(), "")).doesNotContain(CARDS.get(collection).word());
        }
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @MethodSource("everybodyAndEverything")
    void notThereAndNotYoursSoundAlike(String login, String collection, boolean may) {
        if (may) {
            return;
        }
        ApiClient person = ApiClient.as(login);
        String slug = CARDS.get(collection).slug();
        HttpResponse<String> hidden = person.get("/cards/" + slug);
        HttpResponse<String> absent = person.get("/cards/" + slug + "-not");

        assertThat(hidden.statusCode()).isEqualTo(absent.statusCode());
        assertThat(hidden.body().replace(slug, "S")).isEqualTo(absent.body().replace(slug + "-not", "S"));
    }

    @ParameterizedTest
    @MethodSource("everybodyAndEverything")
    void anAdministratorSeesTitleAndTrustAndNoBody(String login, String collection, boolean may) {
        if (collection.equals("limits") || collection.equals("support") || !login.equals("consumer")) {
            return; // the sample's administrator reads these two like anybody of the knowledge office
        }
        JsonObject card = object(ApiClient.as("admin").get("/cards/" + CARDS.get(collection).slug()));

        assertThat(card.getString("title")).contains(CARDS.get(collection).word());
        assertThat(card.get("body").toString()).isEqualTo("null");
        assertThat(ApiClient.as("admin").get("/cards/" + CARDS.get(collection).slug() + "/versions").statusCode()).isIn(403, 404);
        assertThat(ApiClient.as("admin").get("/cards/" + CARDS.get(collection).slug() + "/comments").statusCode()).isIn(403, 404);
    }

    @Test
    void aCardSharedWithAFewIsHiddenFromTheCollectionsOtherReaders() {
        String word = "zq" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        String slug = object(ApiClient.as("creator").post(
                        "/cards",
                        "{\"collection\": \"pricing\", \"title\": \"For partners %s\", \"body\": \"<p>%s</p>\", \"readers\": [\"group:channel-desk\"], \"publish\": true}".formatted(word, word)))
                .getString("slug");

        assertThat(ApiClient.as("consumer2").get("/cards/" + slug).statusCode()).isEqualTo(200);
        assertThat(object(ApiClient.as("consumer2").get("/search?q=" + word)).getInt("total")).isEqualTo(1);
        assertThat(ApiClient.as("consumer").get("/cards/" + slug).statusCode()).isEqualTo(404);
        assertThat(object(ApiClient.as("consumer").get("/search?q=" + word)).getInt("total")).isZero();
        assertThat(ApiClient.as("consumer").get("/search/suggestions?q=For%20partners").body()).doesNotContain(word);
    }

    private static List<String> ways(Hidden card) {
        String path = "/cards/" + card.slug();
        return List.of(
                path,
                path + "/trust",
                path + "/trust?on=2030-01-01",
                path + "/why",
                path + "/decisions",
                path + "/versions",
                path + "/versions/1",
                path + "/diff?from=0&to=1",
                path + "/comments",
                path + "/attachments",
                path + "/requests",
                path + "/verifiers",
                "/attachments/" + card.attachment());
    }

    private static List<String> lists(Hidden card, String collection) {
        return List.of(
                "/cards?size=100",
                "/cards?collection=" + collection,
                "/cards?order=TITLE&size=100&first=20",
                "/search?q=" + card.word(),
                "/search?q=secret&size=50",
                "/search/suggestions?q=Secret",
                "/search/alike?title=Secret%20" + card.word(),
                "/tasks?size=100",
                "/drafts",
                "/approvals",
                "/favourites",
                "/imports",
                "/collections/" + collection + "/folders",
                "/sweeps");
    }

    private static String attach(ApiClient writer, String slug) {
        String png = "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\b\6\0\0\0\u001f\u0015\u00c4\u0089\0\0\0\rIDATx\u009cc\u00f8\u00cf\u00c0\0\0\3\1\1\0\u00c9\u00fe\u0092\u00ef\0\0\0\0IEND\u00aeB`\u0082";
        byte[] head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"dot.png\"\r\nContent-Type: image/png\r\n\r\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        byte[] tail = "\r\n--b--\r\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        byte[] picture = png.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        HttpResponse<String> uploaded = writer.send(writer.request("/cards/" + slug + "/attachments")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofByteArrays(List.of(head, picture, tail))));
        assertThat(uploaded.statusCode()).as(uploaded.body()).isEqualTo(201);
        return object(uploaded).getString("publicId");
    }
}
