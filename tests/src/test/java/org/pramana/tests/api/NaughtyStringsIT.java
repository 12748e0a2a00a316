package org.pramana.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.api.ApiClient.object;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * {@link NaughtyStrings} through every text that the API takes, several at once: whatever it answers, it is never a 5xx.
 *
 * <p>Every string becomes a card; of the other fields each string meets one, in turn. {@code -Dpramana.test.thorough=true} sends every string
 * through every field (some 6,000 requests).
 */
class NaughtyStringsIT {

    private static final boolean THOROUGH = Boolean.getBoolean("pramana.test.thorough");

    private final ApiClient creator = ApiClient.as("creator");
    private final ApiClient consumer = ApiClient.as("consumer");
    private final ApiClient admin = ApiClient.as("admin");

    @Test
    void asTitleBodyAndTagOfACard() {
        NaughtyStrings.ALL.parallelStream().forEach(naughty -> {
            HttpResponse<String> created = creator.post(
                    "/cards",
                    Json.createObjectBuilder()
                            .add("collection", "pricing")
                            .add("title", naughty)
                            .add("body", "<p>" + naughty + "</p>")
                            .add("tags", Json.createArrayBuilder().add(naughty))
                            .build()
                            .toString());
            fine(naughty, created);
            if (created.statusCode() == 201) {
                JsonObject card = object(created);
                assertThat(card.getString("body")).as(naughty).doesNotContainIgnoringCase("<script", "<iframe", "<svg", "<object");
                fine(naughty, creator.delete("/cards/" + card.getString("slug")));
            }
        });
    }

    @Test
    void asCommentAndSearch() {
        through(List.of(
                naughty -> consumer.post("/cards/solution-team-office-hours/comments", Json.createObjectBuilder().add("text", naughty).build().toString()),
                naughty -> consumer.get("/search?q=" + encoded(naughty)),
                naughty -> consumer.get("/search/suggestions?q=" + encoded(naughty)),
                naughty -> consumer.get("/cards?tag=" + encoded(naughty))));
    }

    @Test
    void asKeyLoginAndAddress() {
        through(List.of(
                naughty -> consumer.get("/cards/" + encoded(naughty)),
                naughty -> admin.get("/people?q=" + encoded(naughty)),
                naughty -> admin.get("/audit?subject=" + encoded(naughty) + "&actor=" + encoded(naughty)),
                naughty -> admin.post("/groups", Json.createObjectBuilder().add("key", naughty).add("name", "x").build().toString()),
                naughty -> creator.put(
                        "/cards/sla-credits/verifiers",
                        Json.createObjectBuilder().add("verifiers", Json.createArrayBuilder().add(naughty)).build().toString()),
                naughty -> creator.post("/cards", Json.createObjectBuilder().add("collection", naughty).add("title", "x").build().toString())));
    }

    private static void through(List<Function<String, HttpResponse<String>>> fields) {
        IntStream.range(0, NaughtyStrings.ALL.size()).parallel().forEach(i -> {
            String naughty = NaughtyStrings.ALL.get(i);
            (THOROUGH ? fields : List.of(fields.get(i % fields.size()))).forEach(field -> fine(naughty, field.apply(naughty)));
        });
    }

    private static void fine(String naughty, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as("%s %s with %s: %s", answer.request().method(), answer.uri(), naughty, answer.body()).isLessThan(500);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
