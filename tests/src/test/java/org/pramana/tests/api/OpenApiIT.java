package org.pramana.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.api.ApiClient.object;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;

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
                        "/sweeps",
                        "/sweeps/{id}",
                        "/sweeps/{id}/decisions",
                        "/policies",
                        "/policies/{number}",
                        "/policies/match",
                        "/policies/{number}/activate",
                        "/rehearsals",
                        "/rehearsals/{id}",
                        "/rehearsals/{id}/effects",
                        "/search",
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
    void everyShapeThatIsPointedAtIsThere() {
        JsonObject schemas = description.getJsonObject("components").getJsonObject("schemas");
        var matcher = java.util.regex.Pattern.compile("#/components/schemas/(\\w+)").matcher(description.toString());
        while (matcher.find()) {
            assertThat(schemas).containsKey(matcher.group(1));
        }
    }
}
