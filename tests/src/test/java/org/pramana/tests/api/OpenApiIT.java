package org.pramana.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.api.ApiClient.object;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenApiIT {

    private final JsonObject description = object(ApiClient.as("consumer").get("/openapi.json"));

    @Test
    void everythingThatIsPromisedIsDescribed() {
        assertThat(description.getJsonObject("paths").keySet())
                .contains(
                        "/me",
                        "/collections",
                        "/collections/{key}/grants",
                        "/cards",
                        "/cards/{slug}",
                        "/cards/{slug}/versions",
                        "/cards/{slug}/versions/{n}",
                        "/cards/{slug}/diff",
                        "/cards/{slug}/draft",
                        "/cards/{slug}/trust",
                        "/cards/{slug}/decisions",
                        "/cards/{slug}/why",
                        "/cards/{slug}/check",
                        "/cards/{slug}/verification",
                        "/cards/{slug}/requests",
                        "/cards/{slug}/flags",
                        "/cards/{slug}/comments",
                        "/cards/{slug}/archive",
                        "/cards/{slug}/restore",
                        "/cards/{slug}/favourite",
                        "/cards/{slug}/verifiers",
                        "/cards/{slug}/plan",
                        "/cards/{slug}/attachments",
                        "/tasks",
                        "/trust",
                        "/trust/days",
                        "/me/mail",
                        "/archive-queue",
                        "/questions",
                        "/questions/{id}",
                        "/questions/{id}/answer",
                        "/experts/ledger",
                        "/announcements",
                        "/announcements/{id}",
                        "/announcements/{id}/people",
                        "/announcements/{id}/receipts",
                        "/groups/{key}/managers",
                        "/corrections",
                        "/corrections/issued",
                        "/corrections/{id}/names",
                        "/cards/{slug}/corrections",
                        "/cards/{slug}/customers/copy",
                        "/settings/public-links",
                        "/sweeps",
                        "/sweeps/{id}",
                        "/sweeps/{id}/decisions",
                        "/sweeps/{id}/decisions.csv",
                        "/sweeps/{id}/undo",
                        "/sweeps/{id}/decisions/{decision}/undo",
                        "/policies/{number}/rules/{position}/left-behind",
                        "/link-checks",
                        "/policies",
                        "/policies/{number}",
                        "/policies/match",
                        "/policies/{number}/activate",
                        "/rehearsals",
                        "/rehearsals/{id}",
                        "/rehearsals/{id}/effects",
                        "/rehearsals/{id}/deviations",
                        "/rehearsals/{id}/deviations.csv",
                        "/rehearsals/{id}/continue",
                        "/events",
                        "/events/preview",
                        "/events/{id}/undo",
                        "/search",
                        "/search/index",
                        "/search/meaning",
                        "/search/synonyms",
                        "/imports",
                        "/imports/{id}",
                        "/imports/{id}/rows",
                        "/people",
                        "/people/{login}",
                        "/groups",
                        "/groups/{key}/members",
                        "/tokens",
                        "/mail",
                        "/audit");
    }

    @Test
    void everyOperationSaysWhatItDoes() {
        description.getJsonObject("paths").forEach((path, operations) -> operations.asJsonObject().forEach((verb, operation) -> {
            assertThat(operation.asJsonObject().getString("summary")).as(verb + " " + path).isNotBlank();
            assertThat(operation.asJsonObject().getJsonObject("responses").keySet()).as(verb + " " + path).contains("default");
        }));
    }

    @Test
    void everyOperationSaysWhatItAnswersWith() {
        description.getJsonObject("paths").forEach((path, operations) -> operations.asJsonObject().forEach((verb, operation) -> {
            JsonObject responses = operation.asJsonObject().getJsonObject("responses");
            String status = responses.keySet().stream().filter(key -> key.startsWith("2")).findFirst().orElseThrow();
            assertThat(status).as(verb + " " + path).matches("20[0124]");
            if (!status.equals("204")) {
                responses.getJsonObject(status).getJsonObject("content").forEach((type, content) ->
                        assertThat(content.asJsonObject().getJsonObject("schema")).as(verb + " " + path).isNotEmpty());
            }
        }));
    }

    /** What is described is what comes: every field of real answers is one of the description. */
    @ParameterizedTest
    @CsvSource({
        "creator, /cards", "creator, /cards/sla-credits", "creator, /cards/sla-credits/versions", "creator, /cards/sla-credits/comments",
        "creator, /cards/sla-credits/decisions", "creator, /cards/sla-credits/check", "creator, /cards/sla-credits/requests", "creator, /tasks", "creator, /trust", "creator, /trust/days", "creator, /drafts", "creator, /me",
        "creator, /collections", "creator, /groups", "admin, /groups", "creator, /people", "admin, /people", "admin, /audit", "operator, /imports",
        "operator, /sweeps", "operator, /sweeps/1", "operator, /sweeps/1/decisions", "consumer, /favourites", "consumer, /search?q=credit",
    })
    void realAnswersHaveTheShapeThatIsDescribed(String login, String address) {
        String path = address.replaceFirst("[?].*", "").replace("sla-credits", "{slug}").replaceFirst("/1(?=/|$)", "/{id}");
        JsonObject schema = description.getJsonObject("paths").getJsonObject(path).getJsonObject("get").getJsonObject("responses").getJsonObject("200")
                .getJsonObject("content").getJsonObject("application/json").getJsonObject("schema");
        JsonObject answer = Stage.ok(200, ApiClient.as(login).get(address));

        assertThat(fields(schema)).as(address).containsAll(answer.keySet());
        if (answer.containsKey("items")) {
            assertThat(answer.getJsonArray("items")).as(address).hasSizeGreaterThanOrEqualTo(address.equals("/imports") ? 0 : 1);
            JsonObject item = resolved(schema).getJsonObject("properties").getJsonObject("items").getJsonObject("items");
            List<JsonObject> kinds = item.containsKey("oneOf") ? item.getJsonArray("oneOf").getValuesAs(JsonObject.class) : List.of(item);
            for (JsonObject one : answer.getJsonArray("items").getValuesAs(JsonObject.class)) {
                assertThat(kinds).as(address).anySatisfy(kind -> assertThat(fields(kind)).containsAll(one.keySet()));
            }
        }
    }

    private Set<String> fields(JsonObject schema) {
        return resolved(schema).getJsonObject("properties").keySet();
    }

    private JsonObject resolved(JsonObject schema) {
        return schema.containsKey("$ref")
                ? description.getJsonObject("components").getJsonObject("schemas").getJsonObject(schema.getString("$ref").replaceFirst(".*/", ""))
                : schema;
    }

    @Test
    void everyShapeThatIsPointedAtIsThere() {
        JsonObject schemas = description.getJsonObject("components").getJsonObject("schemas");
        var matcher = java.util.regex.Pattern.compile("#/components/schemas/(\\w+)").matcher(description.toString());
        while (matcher.find()) {
            assertThat(schemas).containsKey(matcher.group(1));
        }
    }
}
