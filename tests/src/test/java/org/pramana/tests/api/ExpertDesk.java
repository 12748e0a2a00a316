package org.pramana.tests.api;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.pramana.tests.security.PortalClient;

/** A collection with people of its own: an owner, one expert who only reads, two readers, and somebody who reads something else. */
final class ExpertDesk {

    final String mark = "qq" + UUID.randomUUID().toString().replaceAll("[^a-z0-9]", "").substring(0, 9);
    private final String password = UUID.randomUUID().toString();
    final ApiClient admin = ApiClient.as("admin");
    private final Map<String, ApiClient> clients = new HashMap<>();

    ExpertDesk() {
        for (String who : List.of("owner", "expert", "reader", "reader2", "stranger")) {
            Stage.ok(201, admin.post("/people", "{\"login\": \"%s\", \"name\": \"%s %s\", \"email\": \"%s\", \"password\": \"%s\"}".formatted(login(who), who, mark, address(who), password)));
            clients.put(who, ApiClient.as(login(who), password));
            Stage.ok(201, admin.post("/groups", "{\"key\": \"%s-%s\", \"name\": \"%s %s\", \"members\": [\"%s\"]}".formatted(who, mark, who, mark, login(who))));
        }
        collection("desk-" + mark, "{\"owner-%1$s\": \"OWNER\", \"expert-%1$s\": \"READ\", \"reader-%1$s\": \"READ\", \"reader2-%1$s\": \"READ\"}".formatted(mark));
        collection("other-" + mark, "{\"stranger-%1$s\": \"READ\"}".formatted(mark));
        Stage.ok(200, as("owner").put("/experts/routes/desk-" + mark, "{\"routes\": [{\"tag\": \"\", \"group\": \"expert-" + mark + "\", \"targetHours\": 8}]}"));
    }

    private void collection(String key, String grants) {
        Stage.ok(201, admin.post("/collections", "{\"key\": \"%s\", \"name\": \"%s\", \"interval\": 90, \"grants\": %s}".formatted(key, key, grants)));
    }

    String login(String who) {
        return who + "-" + mark;
    }

    String address(String who) {
        return login(who) + "@pramana.example";
    }

    /** The beginning of a mail. */
    String head(String who, String to, String subject) {
        return "From: \"%s\" <%s>\r\nTo: %s\r\nSubject: %s\r\nMessage-ID: <%s@mail.example>\r\nDate: Tue, 24 Nov 2026 10:00:00 +0000\r\n"
                .formatted(who, address(who), to, subject, UUID.randomUUID());
    }

    /** Its people leave, so that no digest of a later test is theirs. */
    void gone() {
        clients.keySet().forEach(who -> Stage.ok(200, admin.patch("/people/" + login(who), "{\"active\": false}")));
    }

    ApiClient as(String who) {
        return clients.get(who);
    }

    /** Their browser, signed in. */
    PortalClient portal(String who) {
        return PortalClient.as(login(who), password);
    }

    long ask(String who, String title) {
        return Stage.ok(201, as(who).post("/questions", Json.createObjectBuilder().add("collection", "desk-" + mark).add("title", title).add("detail", "For a customer who signs soon.").build().toString()))
                .getJsonObject("line")
                .getInt("id");
    }

    JsonObject question(String who, long id) {
        return Stage.ok(200, as(who).get("/questions/" + id));
    }

    String withWhom(long id) {
        JsonObject question = question("owner", id);
        return question.isNull("assigneeLogin") ? null : question.getString("assigneeLogin").replace("-" + mark, "");
    }

    JsonObject waiting(String who) {
        return Stage.ok(200, as(who).get("/questions/waiting"));
    }

    JsonObject list(String who, String filter) {
        return Stage.ok(200, as(who).get("/questions?filter=" + filter));
    }

    /** Of all months together: what happened half an hour ago may have been last month. */
    JsonObject ledger(String who) {
        Map<String, Integer> sums = new TreeMap<>();
        for (JsonObject month : Stage.ok(200, as(who).get("/experts/ledger?by=MONTH")).getJsonArray("items").getValuesAs(JsonObject.class)) {
            month.forEach((figure, value) -> {
                if (value instanceof JsonNumber number) {
                    sums.merge(figure, number.intValue(), Integer::sum);
                }
            });
        }
        JsonObjectBuilder total = Json.createObjectBuilder();
        sums.forEach(total::add);
        return total.build();
    }

    String publish(String who, String title, boolean forMeAlone) {
        var card = Json.createObjectBuilder()
                .add("collection", "desk-" + mark)
                .add("title", title)
                .add("body", "<p>What there is to say about " + mark + ".</p>")
                .add("bodyFormat", "HTML")
                .add("publish", true);
        if (forMeAlone) {
            card.add("readers", Json.createArrayBuilder(List.of("person:" + login(who))));
        }
        return Stage.ok(201, as(who).post("/cards", card.build().toString())).getString("slug");
    }
}
