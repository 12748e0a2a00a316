package org.pramana.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.api.Stage.ok;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pramana.tests.MailWindow;

/** Two questions are put together (behaviour.md §13): whoever asked hears the one answer, and nobody hears of an answer that they could not read. */
class SameQuestionIT {

    private final ExpertDesk desk = new ExpertDesk();

    /** Each person against each place in which an answer may lie: reader reads the annex and the shared card, reader2 neither. */
    @Test
    void anAnswerIsPassedOnOnlyToThoseWhoMayReadWhereItLies() {
        ok(204, desk.as("owner").put("/experts/budget", "{\"weekly\": 100}"));
        String annex = "annex-" + desk.mark;
        ok(201, desk.admin.post("/collections", "{\"key\": \"%1$s\", \"name\": \"%1$s\", \"interval\": 90, \"grants\": {\"owner-%2$s\": \"OWNER\", \"reader-%2$s\": \"READ\"}}".formatted(annex, desk.mark)));
        Map<String, Long> settled = new LinkedHashMap<>();
        settled.put("words", answered("{\"text\": \"By the pound\"}"));
        settled.put("collection", answered(link(desk.publish("owner", "Levies of " + desk.mark, false))));
        String narrow = desk.publish("owner", "Duties of " + desk.mark, true);
        ok(200, desk.as("owner").put("/cards/" + narrow + "/readers", "{\"readers\": [\"person:%s\", \"person:%s\"]}".formatted(desk.login("owner"), desk.login("reader"))));
        settled.put("shared card", answered(link(narrow)));
        String elsewhere = ok(201, desk.as("owner").post("/cards", "{\"collection\": \"%s\", \"title\": \"Tolls of %s\", \"body\": \"<p>By weight.</p>\", \"bodyFormat\": \"HTML\", \"publish\": true}".formatted(annex, desk.mark))).getString("slug");
        settled.put("other collection", answered(link(elsewhere)));
        long found = asked("reader");
        ok(204, desk.as("reader").post("/questions/" + found + "/found", link(narrow)));
        settled.put("found in the shared card", found);
        String archived = desk.publish("owner", "Stamps of " + desk.mark, false);
        settled.put("archived", answered(link(archived)));
        ok(200, desk.as("owner").post("/cards/" + archived + "/archive", "{}"));

        Map<String, Set<String>> hear = Map.of("reader", Set.of("words", "collection", "shared card", "other collection", "found in the shared card"), "reader2", Set.of("words", "collection"));
        for (String asker : List.of("reader", "reader2")) {
            settled.forEach((place, of) -> {
                boolean may = hear.get(asker).contains(place);
                long question = asked(asker);
                HttpResponse<String> answer = desk.as("owner").post("/questions/" + question + "/answer/duplicate", "{\"question\": " + of + "}");
                assertThat(answer.statusCode()).as("%s, %s: %s", asker, place, answer.body()).isEqualTo(may ? 204 : 409);
                var now = desk.question(asker, question);
                assertThat(now.getJsonObject("line").getString("state")).as("%s, %s", asker, place).isEqualTo(may ? "DUPLICATE" : "ASSIGNED");
                assertThat(now.getJsonObject("line").getBoolean("news")).as("%s, %s", asker, place).isEqualTo(may);
                assertThat(now.isNull("duplicateOf")).as("%s, %s", asker, place).isEqualTo(!may);
                assertThat(desk.question(asker, of).getJsonObject("line").getBoolean("mine")).as("%s, %s: waits there with the others", asker, place).isEqualTo(may || asker.equals("reader"));
            });
        }
        ok(200, desk.admin.post("/mail/digests", ""));
        assertThat(MailWindow.waitForMailsTo(desk.address("reader2"), 1, Duration.ofSeconds(20)))
                .as("in the words of the answer that was there")
                .anySatisfy(mail -> assertThat(mail.text()).contains("Answered by owner " + desk.mark).contains("By the pound"));
    }

    private long asked(String asker) {
        return desk.ask(asker, "How is the toll of " + desk.mark + " worked out");
    }

    private long answered(String answer) {
        long question = asked("reader");
        ok(204, desk.as("owner").post("/questions/" + question + "/answer", answer));
        return question;
    }

    private static String link(String card) {
        return "{\"card\": \"" + card + "\"}";
    }
}
