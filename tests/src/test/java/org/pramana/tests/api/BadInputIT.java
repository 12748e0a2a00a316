package org.pramana.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.api.ApiClient.object;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be taken gets a sentence that says why, in a problem document, and leaves nothing half done. */
class BadInputIT {

    private final ApiClient creator = ApiClient.as("creator");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    no collection          | {"title": "x", "body": "x"}                                                                  | 400 | collection
                    no title               | {"collection": "pricing", "title": "  ", "body": "<p>x</p>", "publish": true}                | 400 | title
                    an empty body          | {"collection": "pricing", "title": "x", "body": " ", "publish": true}                        | 400 | body
                    only a script          | {"collection": "pricing", "title": "x", "body": "<script>x</script>", "publish": true}       | 400 | body
                    a field nobody knows   | {"collection": "pricing", "title": "x", "body": "x", "intervall": 30}                        | 400 | intervall
                    a text for a number    | {"collection": "pricing", "title": "x", "body": "x", "interval": "ninety"}                   | 400 | interval
                    an interval of 0       | {"collection": "pricing", "title": "x", "body": "x", "interval": 0}                          | 400 | interval
                    an interval of 9999    | {"collection": "pricing", "title": "x", "body": "x", "interval": 9999}                       | 400 | interval
                    a date that has passed | {"collection": "pricing", "title": "x", "body": "x", "date": "2020-01-01"}                   | 400 | date
                    a date that is none    | {"collection": "pricing", "title": "x", "body": "x", "date": "31.12.2030"}                   | 400 | date
                    a mode nobody knows    | {"collection": "pricing", "title": "x", "body": "x", "mode": "SOMETIMES"}                    | 400 | mode
                    a format nobody knows  | {"collection": "pricing", "title": "x", "body": "x", "bodyFormat": "docx"}                   | 400 | bodyFormat
                    an unknown verifier    | {"collection": "pricing", "title": "x", "body": "x", "verifiers": ["nobody-at-all"]}         | 400 | verifiers
                    """)
    void aCardThatCannotBeTaken(String what, String json, int status, String field) {
        HttpResponse<String> refused = creator.post("/cards", json);

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(status);
        assertThat(problem(refused).getString("field")).isEqualTo(field);
    }

    @Test
    void tooLongIsSaidSo() {
        assertThat(problem(create("x".repeat(201), "x")).getString("field")).isEqualTo("title");
        assertThat(problem(create("x", "<p>" + "word ".repeat(60_000) + "</p>")).getString("field")).isEqualTo("body");
    }

    @Test
    void aCollectionForAGroupThatIsNotThereIsNotFounded() {
        ApiClient admin = ApiClient.as("admin");

        assertThat(admin.post("/collections", "{\"key\": \"half-done\", \"name\": \"Half done\", \"grants\": {\"no-such-group\": \"OWNER\"}}").statusCode()).isEqualTo(404);
        assertThat(admin.get("/collections/half-done").statusCode()).isEqualTo(404);
    }

    @Test
    void scriptInABodyIsGoneAndTheWordsStay() {
        HttpResponse<String> created =
                creator.post("/cards", "{\"collection\": \"pricing\", \"title\": \"With <script>alert(1)</script>\", \"body\": \"<p onclick='x()'>Words<script>alert(1)</script><img src=x onerror=alert(1)> <a href='javascript:alert(1)'>link</a></p>\", \"publish\": true}");

        JsonObject card = object(created);
        assertThat(card.getString("body")).contains("Words", "link").doesNotContain("script", "onclick", "onerror", "javascript:");
        assertThat(card.getString("title")).isEqualTo("With <script>alert(1)</script>");
    }

    @Test
    void whatIsNotJsonIsSaidSo() {
        assertThat(problem(creator.post("/cards", "{\"title\": ")).getInt("status")).isEqualTo(400);
        assertThat(problem(creator.post("/cards", "[1, 2]")).getInt("status")).isEqualTo(400);
        assertThat(problem(creator.post("/cards", "[".repeat(100_000))).getInt("status")).isEqualTo(400);
        HttpResponse<String> xml = creator.send(creator.request("/cards").header("Content-Type", "application/xml").POST(BodyPublishers.ofString("<card/>")));
        assertThat(problem(xml).getInt("status")).isEqualTo(415);
    }

    @Test
    void forgedIdsAreNotThere() {
        for (String path : List.of(
                "/cards/no-such-card", "/cards/..%2f..%2fetc", "/cards/sla-credits/versions/999", "/sweeps/999999999", "/imports/999999999", "/tasks/999999999", "/attachments/" + "0".repeat(32))) {
            HttpResponse<String> answer = path.startsWith("/sweeps") ? ApiClient.as("admin").get(path) : creator.get(path);
            assertThat(answer.statusCode()).as(path + ": " + answer.body()).isBetween(400, 404);
        }
        assertThat(problem(creator.get("/cards/sla-credits/versions/999999999999")).getInt("status")).isEqualTo(404);
        assertThat(problem(creator.get("/cards?size=1000")).getString("field")).isEqualTo("size");
        assertThat(problem(creator.get("/cards/sla-credits/trust?on=tomorrow")).getString("field")).isEqualTo("on");
    }

    @Test
    void whoMayNotIsToldSo() {
        ApiClient consumer = ApiClient.as("consumer");
        assertThat(problem(consumer.post("/cards", "{\"collection\": \"pricing\", \"title\": \"x\", \"body\": \"x\"}")).getInt("status")).isEqualTo(403);
        assertThat(problem(consumer.get("/audit")).getInt("status")).isEqualTo(403);
        assertThat(problem(consumer.post("/sweeps", "{}")).getInt("status")).isEqualTo(403);
        assertThat(problem(consumer.post("/people", "{\"login\": \"eve\", \"name\": \"Eve\"}")).getInt("status")).isEqualTo(403);
        assertThat(problem(creator.put("/collections/pricing/grants", "{\"pricing-desk\": \"OWNER\"}")).getInt("status")).isEqualTo(403);
        HttpResponse<String> nobody = ApiClient.anonymous().get("/me");
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(nobody.headers().firstValue("WWW-Authenticate")).isPresent();
    }

    @Test
    void theSentenceIsInTheCallersLanguage() {
        JsonObject problem = problem(creator.get("/cards/no-such-card", "Accept-Language", "hi-IN,hi;q=0.9"));

        assertThat(problem.getString("detail")).containsPattern("[\\u0900-\\u097F]");
    }

    @Test
    void anUploadOfTheWrongKindIsRefused() {
        JsonObject problem = problem(upload("/imports", new ByteArrayInputStream("hello, I am no zip".getBytes(StandardCharsets.UTF_8))));
        assertThat(problem.getInt("status")).isEqualTo(400);
        assertThat(problem.getString("detail")).contains("zip");

        JsonObject script = problem(upload("/cards/sla-credits/attachments", new ByteArrayInputStream("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8))));
        assertThat(script.getInt("status")).isBetween(400, 415);
    }

    @Test
    void anUploadOf100MegabytesGetsASentence() {
        byte[] megabyte = new byte[1024 * 1024];
        InputStream hundred = new SequenceInputStream(Collections.enumeration(
                IntStream.range(0, 100).mapToObj(i -> (InputStream) new ByteArrayInputStream(megabyte)).toList()));

        assertThat(problem(upload("/imports", hundred)).getInt("status")).isEqualTo(413);
        assertThat(creator.get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    void theSameDraftInAnotherWindowIsAConflict() {
        String slug = object(create("A draft in two windows", "<p>x</p>")).getString("slug");
        long seq = object(creator.get("/cards/" + slug + "/draft")).getJsonNumber("seq").longValue();
        assertThat(creator.put("/cards/" + slug + "/draft", "{\"body\": \"<p>One.</p>\", \"seq\": %d}".formatted(seq)).statusCode()).isEqualTo(200);

        assertThat(problem(creator.put("/cards/" + slug + "/draft", "{\"body\": \"<p>Two.</p>\", \"seq\": %d}".formatted(seq))).getInt("status")).isEqualTo(409);
        assertThat(object(creator.get("/cards/" + slug + "/draft")).getString("bodyHtml")).contains("One.");
        assertThat(creator.delete("/cards/" + slug + "/draft").statusCode()).isEqualTo(204);
        assertThat(creator.get("/cards/" + slug).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> create(String title, String body) {
        return creator.post("/cards", "{\"collection\": \"pricing\", \"title\": \"%s\", \"body\": \"%s\"}".formatted(title, body));
    }

    private HttpResponse<String> upload(String path, InputStream file) {
        String boundary = "b0undary";
        InputStream head = text("--%1$s\r\nContent-Disposition: form-data; name=\"collection\"\r\n\r\npricing\r\n--%1$s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.zip\"\r\nContent-Type: application/zip\r\n\r\n"
                .formatted(boundary));
        InputStream tail = text("\r\n--" + boundary + "--\r\n");
        InputStream whole = new SequenceInputStream(Collections.enumeration(List.of(head, file, tail)));
        return creator.send(creator.request(path).header("Content-Type", "multipart/form-data; boundary=" + boundary).POST(BodyPublishers.ofInputStream(() -> whole)));
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    static JsonObject problem(HttpResponse<String> refused) {
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).as(refused.body()).startsWith("application/problem+json");
        JsonObject problem = object(refused);
        assertThat(problem.getInt("status")).isEqualTo(refused.statusCode());
        assertThat(problem.getString("detail")).isNotBlank().isNotEqualTo(problem.getString("key"));
        assertThat(problem.getString("title")).isNotBlank();
        return problem;
    }
}
