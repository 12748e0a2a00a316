package org.pramana.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.api.Stage.ok;

import jakarta.json.Json;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Person x card x every way to read it: what is not for somebody is neither shown nor counted, suggested or acknowledged in any answer. The words of
 * each card carry a secret of their own, which is what every answer is searched for.
 */
class HiddenCardsIT {

    private static final List<String> PEOPLE = List.of("creator", "creator2", "consumer", "consumer2", "admin", "operator");
    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    /** Who may read the words; the administrator knows the titles of all but the draft, and no words. */
    private static final Map<String, Set<String>> READERS = Map.of(
            "published", Set.of("creator", "creator2", "consumer"),
            "restricted", Set.of("creator", "creator2"),
            "draft", Set.of("creator", "creator2"),
            "archived", Set.of("creator", "creator2", "consumer"));

    /** Metadata, which administrators need for their policies (behaviour.md §1). */
    private static final Set<String> ABOUT_TRUST = Set.of("/trust", "/decisions", "/access?login=consumer");

    private static Stage stage;
    private static final Map<String, String> SLUGS = new java.util.HashMap<>();
    private static final Map<String, String> FILES = new java.util.HashMap<>();

    @BeforeAll
    static void setTheStage() {
        stage = new Stage();
        for (String kind : READERS.keySet()) {
            String slug = stage.begun("creator2", title(kind), "<p>" + secret(kind) + "</p>", !kind.equals("draft"));
            SLUGS.put(kind, slug);
            FILES.put(kind, attached(slug));
            ok(201, stage.as("creator2").post("/cards/" + slug + "/comments", "{\"text\":\"said " + secret(kind) + "\"}"));
        }
        ok(200, stage.as("creator2").put("/cards/" + SLUGS.get("restricted") + "/readers", "{\"readers\":[\"creator\",\"creator2\"]}"));
        ok(200, stage.as("creator").post("/cards/" + SLUGS.get("archived") + "/archive", "{}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"published", "restricted", "draft", "archived"})
    void theCardItself(String kind) {
        for (String person : PEOPLE) {
            HttpResponse<String> answer = stage.as(person).get("/cards/" + SLUGS.get(kind));
            if (reads(person, kind)) {
                assertThat(answer.body()).as(person).contains(secret(kind));
            } else if (person.equals("admin") && !kind.equals("draft")) {
                assertThat(ok(200, answer).isNull("body")).isTrue();
                assertThat(answer.body()).contains(title(kind));
            } else {
                assertHidden(person, kind, answer);
            }
            assertThat(answer.body().contains(secret(kind))).as("%s, %s", person, kind).isEqualTo(reads(person, kind));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/versions", "/versions/1", "/diff?from=0&to=1", "/comments", "/attachments", "/draft", "/draft/diff", "/draft/conflict", "/inbound", "/readers", "/trust", "/decisions", "/access?login=consumer"})
    void everythingBelowACard(String below) {
        for (String kind : READERS.keySet()) {
            for (String person : PEOPLE) {
                if (reads(person, kind)) {
                    continue;
                }
                HttpResponse<String> answer = stage.as(person).get("/cards/" + SLUGS.get(kind) + below);
                if (person.equals("admin") && !kind.equals("draft") && ABOUT_TRUST.contains(below)) {
                    assertThat(answer.body()).as("%s, %s", person, below).doesNotContain(secret(kind));
                } else {
                    assertHidden(person, kind, answer);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"published", "restricted", "draft", "archived"})
    void anAttachmentByItsAddress(String kind) {
        for (String person : PEOPLE) {
            int status = stage.as(person).get("/attachments/" + FILES.get(kind)).statusCode();
            assertThat(status == 200).as("%s, %s: %d", person, kind, status).isEqualTo(reads(person, kind));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"creator", "creator2", "consumer", "consumer2", "admin", "operator"})
    void searchFindsAndCountsWhatIsReadableOnly(String person) {
        int readable = (int) List.of("published", "restricted").stream().filter(kind -> reads(person, kind)).count();
        assertAnswer(person, "/search?q=" + stage.mark + "matrix", readable);
        assertAnswer(person, "/search?q=%23" + stage.mark + "%20matrix", readable);
        for (String kind : READERS.keySet()) {
            boolean listed = reads(person, kind) && (kind.equals("published") || kind.equals("restricted"));
            assertAnswer(person, "/search?q=" + secret(kind), listed ? 1 : 0);
        }
        assertAnswer(person, "/search/suggestions?q=matrix%20" + stage.mark, readable);
    }

    @ParameterizedTest
    @ValueSource(strings = {"creator", "creator2", "consumer", "consumer2", "operator"})
    void listsAndCountsOfACollection(String person) {
        int readable = (int) List.of("published", "restricted").stream().filter(kind -> reads(person, kind)).count();
        assertAnswer(person, "/cards?collection=" + stage.collection, readable);
        assertAnswer(person, "/cards?tag=" + stage.mark, readable);
        HttpResponse<String> collection = stage.as(person).get("/collections/" + stage.collection);
        if (readable == 0) {
            assertThat(collection.statusCode()).as(person).isIn(403, 404);
        } else {
            assertThat(ok(200, collection).getInt("cards")).isEqualTo(readable);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"restricted", "draft", "published"})
    void nobodyDoesAnythingToACardThatTheyDoNotRead(String kind) {
        String slug = SLUGS.get(kind);
        for (String person : PEOPLE) {
            if (reads(person, kind)) {
                continue;
            }
            ApiClient client = stage.as(person);
            assertHidden(person, kind, client.put("/cards/" + slug + "/favourite", "{}"));
            assertHidden(person, kind, client.post("/cards/" + slug + "/comments", "{\"text\":\"x\"}"));
            assertHidden(person, kind, client.post("/cards/" + slug + "/requests", "{\"text\":\"x\"}"));
            assertHidden(person, kind, client.post("/cards/" + slug + "/flags", "{\"text\":\"x\"}"));
            assertHidden(person, kind, client.post("/cards/" + slug + "/archive", "{}"));
            assertHidden(person, kind, client.put("/cards/" + slug + "/draft", "{\"body\":\"x\"}"));
            assertHidden(person, kind, client.put("/cards/" + slug + "/place", Json.createObjectBuilder().add("collection", stage.collection).build().toString()));
            assertHidden(person, kind, client.post("/cards/" + slug + "/verification", "{\"version\":1}"));
        }
    }

    private static boolean reads(String person, String kind) {
        return READERS.get(kind).contains(person);
    }

    private static String title(String kind) {
        return "Matrix " + stage.mark + " " + stage.mark + "matrix " + kind;
    }

    private static String secret(String kind) {
        return stage.mark + "secret" + kind;
    }

    /** 404 as if it were not there; 403 where the person lacks the role for the whole resource, whatever the card. */
    private static void assertHidden(String person, String kind, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as("%s, %s, %s: %s", person, kind, answer.uri(), answer.body()).isIn(403, 404);
        assertThat(answer.body()).as("%s, %s", person, answer.uri()).doesNotContain(secret(kind)).doesNotContain(title(kind));
        String nothing = "/cards/no-such-card-" + stage.mark + answer.uri().toString().replaceFirst(".*/cards/[^/?]+", "");
        if (answer.request().method().equals("GET")) {
            assertThat(stage.as(person).get(nothing).statusCode()).as("the same answer as for a card that is not there: %s", nothing).isEqualTo(answer.statusCode());
        }
    }

    private static void assertAnswer(String person, String path, int total) {
        HttpResponse<String> answer = stage.as(person).get(path);
        if (answer.statusCode() == 403 || answer.statusCode() == 404) {
            assertThat(total).as("%s, %s: %s", person, path, answer.body()).isZero();
        } else {
            assertThat(ok(200, answer).getInt("total")).as("%s, %s", person, path).isEqualTo(total);
        }
        READERS.keySet().stream()
                .filter(kind -> !reads(person, kind))
                .forEach(kind -> assertThat(answer.body()).as("%s, %s", person, path).doesNotContain(SLUGS.get(kind)));
    }

    private static String attached(String slug) {
        String boundary = "edge" + stage.mark;
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"pixel.png\"\r\nContent-Type: image/png\r\n\r\n";
        byte[] start = head.getBytes(StandardCharsets.UTF_8);
        byte[] end = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        ApiClient author = stage.as("creator2");
        return ok(
                        201,
                        author.send(author.request("/cards/" + slug + "/attachments", "Content-Type", "multipart/form-data; boundary=" + boundary)
                                .POST(HttpRequest.BodyPublishers.concat(
                                        HttpRequest.BodyPublishers.ofByteArray(start),
                                        HttpRequest.BodyPublishers.ofByteArray(PIXEL),
                                        HttpRequest.BodyPublishers.ofByteArray(end)))))
                .getString("publicId");
    }
}
