package org.pramana.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.api.Stage.ok;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
        readers(narrow, "owner", "reader");
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

    /** Neither title nor link of what lies elsewhere: only that there is an answer, and whom to ask. */
    @Test
    void whoeverMayNotReadWhereItLiesIsToldThatThereIsAnAnswerAndWhomToAsk() {
        ok(204, desk.as("owner").put("/experts/budget", "{\"weekly\": 100}"));
        String title = "Fares of " + desk.mark;
        String narrow = desk.publish("owner", title, true);
        readers(narrow, "owner", "reader");
        long found = asked("reader");
        ok(204, desk.as("reader").post("/questions/" + found + "/found", link(narrow)));
        long linked = answered(link(narrow));
        long inside = ok(201, desk.as("owner").post("/questions", "{\"card\": \"%s\", \"title\": \"Which fare of %s holds\"}".formatted(narrow, desk.mark))).getJsonObject("line").getInt("id");
        ok(204, desk.as("owner").post("/questions/" + inside + "/answer", "{\"text\": \"The lower one\"}"));
        long same = asked("reader");
        ok(204, desk.as("owner").post("/questions/" + same + "/answer/duplicate", "{\"question\": " + inside + "}"));
        assertThat(desk.question("reader", same).getInt("duplicateOf")).isEqualTo((int) inside);
        assertThat(desk.question("reader", found).isNull("elsewhere")).isTrue();

        hidden("reader2", found, title, narrow, "reader", "There is an answer, in a card that is not open to you. Ask reader " + desk.mark);
        hidden("reader2", same, title, narrow, "expert", "The same had been asked before, in a place that is not open to you. Ask expert " + desk.mark);
        assertThat(desk.question("reader2", same).isNull("duplicateOf")).isTrue();
        hidden("reader2", linked, title, narrow, null, "The answer is in a card that is not open to you. Ask owner " + desk.mark);

        readers(narrow, "owner");
        hidden("reader", found, title, narrow, "expert", "Ask expert " + desk.mark);
        ok(200, desk.admin.post("/mail/digests", ""));
        assertThat(MailWindow.waitForMailsTo(desk.address("reader"), 1, Duration.ofSeconds(20)))
                .as("who could read it when it was answered, and may not by now")
                .anySatisfy(mail -> assertThat(mail.text()).contains("There is an answer, in a place that is not open to you. Ask owner " + desk.mark))
                .noneSatisfy(mail -> assertThat(mail.text()).contains(title));
    }

    private void hidden(String who, long question, String title, String card, String ask, String sentence) {
        var seen = desk.question(who, question);
        assertThat(seen.toString()).doesNotContain(title).doesNotContain(card);
        assertThat(seen.getString("elsewhere", null)).isEqualTo(ask == null ? null : ask + " " + desk.mark);
        assertThat(desk.portal(who).get("/questions/question.xhtml?id=" + question).body()).contains(sentence).doesNotContain(title).doesNotContain(card);
    }

    private void readers(String card, String... people) {
        String parties = Arrays.stream(people).map(who -> "\"person:" + desk.login(who) + "\"").collect(Collectors.joining(", "));
        ok(200, desk.as("owner").put("/cards/" + card + "/readers", "{\"readers\": [" + parties + "]}"));
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
