package org.pramana.tests.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A collection of a test's own, with three groups: creator owns it, creator2 writes in it, consumer reads it; consumer2 and operator have nothing to do
 * with it, and admin has no right to what is inside. Nothing of it is shared with other tests.
 */
public final class Stage {

    public final String mark = "zq" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);
    public final String collection = "stage-" + mark;
    private final ApiClient admin = ApiClient.as("admin");
    private final Map<String, ApiClient> clients = new ConcurrentHashMap<>();

    public Stage() {
        group("owners", "creator");
        group("authors", "creator2");
        group("readers", "consumer");
        var grants = Json.createObjectBuilder()
                .add(groupKey("owners"), "OWNER")
                .add(groupKey("authors"), "AUTHOR")
                .add(groupKey("readers"), "READ");
        ok(201, admin.post("/collections", Json.createObjectBuilder().add("key", collection).add("name", "Stage " + mark).add("interval", 90).add("grants", grants).build().toString()));
    }

    public String groupKey(String name) {
        return name + "-" + mark;
    }

    public ApiClient as(String login) {
        return clients.computeIfAbsent(login, ApiClient::as);
    }

    public void change(JsonObject settings) {
        ok(200, admin.patch("/collections/" + collection, settings.toString()));
    }

    /** Publishes a card and answers with its slug. */
    public String published(String author, String title, String body) {
        return begun(author, title, body, true);
    }

    public String begun(String author, String title, String body, boolean publish) {
        JsonObject card = Json.createObjectBuilder()
                .add("collection", collection)
                .add("title", title)
                .add("body", body)
                .add("bodyFormat", "HTML")
                .add("tags", Json.createArrayBuilder(List.of(mark)))
                .add("publish", publish)
                .build();
        return ok(201, as(author).post("/cards", card.toString())).getString("slug");
    }

    public HttpResponse<String> save(String author, String slug, String body, int baseVersion) {
        return as(author).put("/cards/" + slug + "/draft", Json.createObjectBuilder().add("body", body).add("baseVersion", baseVersion).build().toString());
    }

    public HttpResponse<String> publish(String author, String slug) {
        return as(author).post("/cards/" + slug + "/draft/publication", "{}");
    }

    public JsonObject card(String reader, String slug) {
        return ok(200, as(reader).get("/cards/" + slug));
    }

    public int found(String reader, String words) {
        return ok(200, as(reader).get("/search?q=" + words.replace(" ", "%20"))).getInt("total");
    }

    public static JsonObject ok(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as("%s: %s", answer.uri(), answer.body()).isEqualTo(status);
        return answer.body() == null || answer.body().isEmpty() ? JsonObject.EMPTY_JSON_OBJECT : ApiClient.object(answer);
    }

    private void group(String name, String member) {
        JsonObject group = Json.createObjectBuilder()
                .add("key", groupKey(name))
                .add("name", name + " " + mark)
                .add("members", Json.createArrayBuilder(List.of(member)))
                .build();
        ok(201, admin.post("/groups", group.toString()));
    }
}
