package org.pramana.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.api.Stage.ok;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.pramana.tests.security.PortalClient;
import org.pramana.tests.verification.Team;

/** What is offered in the fields of a question's page while somebody types: only what they may read, and with a word about what would be refused. */
class QuestionChoicesIT {

    private final ExpertDesk desk = new ExpertDesk();

    @Test
    void onlyWhatOneMayReadIsOfferedWhileTyping() {
        ok(204, desk.as("owner").put("/experts/budget", "{\"weekly\": 0}"));
        String open = desk.publish("owner", "Quotas of " + desk.mark, false);
        String secret = desk.publish("owner", "Quotas for friends of " + desk.mark, true);
        long other = desk.ask("reader2", "Quota of " + desk.mark + " in winter");
        long hidden = ok(201, desk.as("owner").post("/questions", "{\"card\": \"%s\", \"title\": \"Quota of %s for friends\"}".formatted(secret, desk.mark))).getJsonObject("line").getInt("id");
        long question = desk.ask("reader", "How high is the quota of " + desk.mark);
        PortalClient expert = desk.portal("expert");
        PortalClient owner = desk.portal("owner");
        PortalClient stranger = desk.portal("stranger");

        assertThat(offered(expert, "people", question, "")).as("whom it is for, but who has it, or asked").extracting(one -> one.getString("key")).containsExactly(desk.login("owner"));
        assertThat(offered(expert, "people", question, "").get(0).getString("note")).isEqualTo("No room this week · nothing to answer, 0 of 0 this week");
        assertThat(offered(expert, "people", question, "reader")).extracting(one -> one.getString("key")).containsExactly(desk.login("reader2"));
        assertThat(offered(expert, "people", question, "stranger")).isEmpty();
        assertThat(offered(owner, "people", question, "reader")).as("whoever does not have the question passes it to nobody").isEmpty();

        assertThat(offered(expert, "questions", question, "quo " + desk.mark)).extracting(one -> one.getString("key")).containsExactly(String.valueOf(other));
        assertThat(offered(expert, "questions", question, "")).as("like this one, without a word").extracting(one -> one.getString("key")).contains(String.valueOf(other));
        assertThat(offered(owner, "questions", question, "quo " + desk.mark)).extracting(one -> one.getString("key")).containsExactlyInAnyOrder(String.valueOf(other), String.valueOf(hidden));
        assertThat(offered(owner, "questions", question, "#" + hidden)).extracting(one -> one.getString("name")).containsExactly("Quota of " + desk.mark + " for friends");

        await(() -> offered(owner, "cards", question, "quotas").size() >= 2);
        assertThat(offered(expert, "cards", question, "quotas")).extracting(one -> one.getString("key")).contains(open).doesNotContain(secret);
        assertThat(offered(owner, "cards", question, "quotas")).filteredOn(one -> one.getString("key").equals(secret)).singleElement()
                .satisfies(one -> assertThat(one.getBoolean("able")).isFalse()).satisfies(one -> assertThat(one.getString("note")).startsWith("Not everybody who asked may read it"));
        for (String of : List.of("people", "questions", "cards", "anything")) {
            assertThat(offered(stranger, of, question, "quota")).as(of).isEmpty();
        }
    }

    private static List<JsonObject> offered(PortalClient who, String of, long question, String typed) {
        HttpResponse<String> answer = who.get("/questions/choices?of=" + of + "&question=" + question + "&q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(200);
        return Json.createReader(new StringReader(answer.body())).readArray().getValuesAs(JsonObject.class);
    }

    private static void await(BooleanSupplier there) {
        for (int i = 0; i < 100 && !there.getAsBoolean(); i++) {
            Team.pause();
        }
    }
}
