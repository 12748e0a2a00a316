package org.pramana.tests.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.verification.Team.change;
import static org.pramana.tests.verification.Team.counts;
import static org.pramana.tests.verification.Team.number;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pramana.tests.api.ApiClient;

/**
 * Fault F5: people edit and verify the very cards that one sweep after the other looks at. 4 editors, 500 cards, 1,000 rounds:
 * {@code sandbox/dev test HotCardsIT} with {@code -Dpramana.test.hot-cards=500 -Dpramana.test.hot-rounds=1000} in {@code PRAMANA_MVN}; fewer in a build.
 */
class HotCardsIT extends SweptTeams {

    private static final int EDITORS = Integer.getInteger("pramana.test.hot-editors", 4);
    private static final int CARDS = Integer.getInteger("pramana.test.hot-cards", 24);
    private static final int ROUNDS = Integer.getInteger("pramana.test.hot-rounds", 15);

    private final Map<String, Integer> edits = new ConcurrentHashMap<>();
    private final Map<String, Integer> verifications = new ConcurrentHashMap<>();
    private Team team;

    @BeforeEach
    void aTeam() {
        team = founded("hot");
    }

    @Test
    void noEditAndNoVerificationIsLostToTheSweep() throws Exception {
        due(CARDS);
        ExecutorService people = Executors.newFixedThreadPool(EDITORS);
        List<ApiClient> programs = List.of(team.program(0), team.program(1), team.program(2));
        List<Future<Void>> atWork = new ArrayList<>();
        for (int editor = 0; editor < EDITORS; editor++) {
            atWork.add(people.submit(editor(editor, programs.get(editor % 3))));
        }
        int sweeps = 0;
        while (sweeps == 0 || atWork.stream().anyMatch(editor -> !editor.isDone())) {
            assertThat(team.ended(team.sweep(TODAY)).getString("state")).isEqualTo("COMPLETED");
            sweeps++;
        }
        for (Future<Void> editor : atWork) {
            editor.get();
        }
        people.shutdown();

        String those = " from card c where c.slug like '" + team.name + "-%'";
        Map<String, Integer> versions = counts("select c.slug, c.version_no" + those);
        Map<String, Integer> cycles = counts("select c.slug, c.cycle_no" + those);
        Map<String, Integer> tasks = counts("select c.slug, (select count(*) from task t where t.card_id = c.id and t.closed_at is null)" + those);
        assertThat(versions).hasSize(CARDS);
        for (String slug : versions.keySet()) {
            assertThat(versions.get(slug)).as("%s: no edit is lost", slug).isEqualTo(1 + edits.getOrDefault(slug, 0));
            assertThat(cycles.get(slug)).as("%s: no verification is lost", slug).isEqualTo(1 + verifications.getOrDefault(slug, 0));
            assertThat(tasks.get(slug)).as("%s, after %d sweeps: who verified it is not asked", slug, sweeps).isEqualTo(verifications.containsKey(slug) ? 0 : 1);
        }
        System.getLogger(HotCardsIT.class.getName())
                .log(System.Logger.Level.INFO, "hot cards={0} editors={1} rounds={2} edits={3} verifications={4} sweeps={5}", CARDS, EDITORS, ROUNDS, sum(edits), sum(verifications), sweeps);
    }

    @Test
    void whoeverVerifiesWhileTheSweepLooksHasTheLastWord() throws Exception {
        due(300);
        long run = team.sweep(TODAY);
        List<Integer> answers = new ArrayList<>();
        for (int card = 1; card <= 60; card++) {
            answers.add(team.member(0).post("/cards/" + team.name + "-" + card + "/verification", "{\"version\": 1}").statusCode());
        }
        team.ended(run);

        assertThat(answers).containsOnly(200);
        assertThat(number("select count(*) from card where slug like '" + team.name + "-%' and cycle_no = 2")).isEqualTo(60);
        assertThat(number("select count(*) from task t join card c on c.id = t.card_id where c.slug like '" + team.name + "-%' and c.cycle_no = 2 and t.closed_at is null")).isZero();
        assertThat(number("select count(*) from task t join card c on c.id = t.card_id where c.slug like '" + team.name + "-%' and t.closed_at is null")).isEqualTo(240);
    }

    /** Two edits, then a verification. Editors who are the same person have cards of their own: a person has one draft of a card. */
    private Callable<Void> editor(int number, ApiClient person) {
        Random dice = new Random(number);
        int alike = (EDITORS - number % 3 + 2) / 3;
        return () -> {
            for (int round = 0; round < ROUNDS; round++) {
                String slug = team.name + "-" + (1 + alike * dice.nextInt(CARDS / alike) + number / 3);
                HttpResponse<String> before = person.get("/cards/" + slug);
                assertThat(before.statusCode()).as(before.body()).isEqualTo(200);
                if (round % 3 == 2) {
                    count(verifications, slug, person.post("/cards/" + slug + "/verification", "{\"version\": %d}".formatted(ApiClient.object(before).getInt("version"))));
                } else {
                    String body = "{\"body\": \"<p>Round %d of editor %d.</p>\"}".formatted(round, number);
                    count(edits, slug, person.patch("/cards/" + slug, body, "If-Match", before.headers().firstValue("ETag").orElseThrow()));
                }
            }
            return null;
        };
    }

    /** Somebody may have been faster, and then it is said. A verification within a minute of another one is the same. */
    private static void count(Map<String, Integer> done, String slug, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 409, 412);
        if (answer.statusCode() == 200 && !answer.body().contains("\"already\":true")) {
            done.merge(slug, 1, Integer::sum);
        }
    }

    /** With words, so that they can be edited. */
    private void due(int cards) throws SQLException {
        team.cardsDue(cards, OVERDUE, team.name);
        change("insert into card_version (card_id, version_no, title, body_html, body_text, body_hash, words, author_id, created_at) "
                + "select c.id, 1, c.title, '', '', '', 0, c.created_by, utc_timestamp(6) from card c where c.slug like '" + team.name + "-%'");
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
