package org.pramana.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.pramana.tests.api.Stage.ok;

import com.sun.net.httpserver.HttpServer;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Beyond 7: a verifier sees what changed and what of it could be wrong. Links lead to a real server on this machine. */
class VerifyTheChangeIT {

    private final Stage stage = new Stage();

    @Test
    void factsAgainstTheVerifiedVersionChangedOnesFirst() {
        String card = stage.published("creator", "Backups " + stage.mark, "<p>Backups are kept for 30 days.</p><p>Support answers within 4 hours.</p>");
        ok(200, stage.as("creator").put("/cards/" + card + "/verifiers", "{\"verifiers\":[\"creator\"]}"));
        ok(200, stage.as("creator").post("/cards/" + card + "/verification", "{\"version\":1}"));
        rewrite("creator2", card, "<p>Backups are kept for ४५ days.</p><p>Support answers within 4 hours.</p>");

        JsonObject check = check("creator", card);

        assertThat(check.getInt("verifiedVersion")).isEqualTo(1);
        assertThat(check.getJsonArray("facts").getValuesAs(JsonObject.class))
                .extracting(fact -> fact.getString("change"), fact -> fact.getJsonObject("fact").getString("shown"), fact -> fact.isNull("was") ? "" : fact.getJsonObject("was").getString("shown"))
                .containsExactly(tuple("CHANGED", "४५ days", "30 days"), tuple("SAME", "4 hours", ""));
    }

    @Test
    void anotherAnswerIsShownToWhomMayReadItAlone() {
        String mine = stage.published("creator", "How long backups stay " + stage.mark, "<p>On the Business plan, backups are kept for 30 days.</p>");
        String theirs = stage.published("creator", "Retention of backups " + stage.mark, "<p>Backups of the Business plan are kept for 45 days.</p>");

        assertThat(check("creator2", mine).getJsonArray("otherAnswers").getValuesAs(JsonObject.class))
                .extracting(one -> one.getString("card"), one -> one.getJsonObject("here").getString("shown"), one -> one.getJsonObject("there").getString("shown"))
                .contains(tuple(theirs, "30 days", "45 days"));

        ok(200, stage.as("creator").put("/cards/" + theirs + "/readers", "{\"readers\":[\"creator\"]}"));

        assertThat(others("creator2", mine)).doesNotContain(theirs);
        assertThat(others("creator", mine)).contains(theirs);
    }

    @Test
    void linksAreLookedAtInTheBackgroundAndNeverInsideTheNetwork() throws IOException {
        List<String> asked = Collections.synchronizedList(new ArrayList<>());
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestHeaders().getFirst("Host").replaceFirst(":.*", "") + exchange.getRequestURI());
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().startsWith("/missing") ? 404 : 200, -1);
            exchange.close();
        });
        server.start();
        try {
            String base = "localhost:" + server.getAddress().getPort();
            String gone = stage.published("creator", "Goes away " + stage.mark, "<p>Soon archived.</p>");
            String card = stage.published("creator", "Links " + stage.mark, """
                    <p><a href="http://%1$s/there-%2$s">there</a> <a href="http://%1$s/missing-%2$s">missing</a> <a href="http://%3$s/secret-%2$s">secret</a>
                    <a href="card/%4$s">gone</a> <a href="mailto:sales@example.org">mail</a></p>""".formatted(base, stage.mark, base.replace("localhost", "127.0.0.1"), gone));
            ok(200, stage.as("creator").post("/cards/" + gone + "/archive", "{}"));
            assertThat(check("creator", card).getInt("uncheckedLinks")).isEqualTo(3);

            look();

            JsonObject check = check("creator", card);
            assertThat(check.getJsonArray("brokenLinks").getValuesAs(JsonObject.class))
                    .extracting(link -> link.getString("text"), link -> link.isNull("status") ? 0 : link.getInt("status"), link -> link.isNull("checkedAt"))
                    .containsExactlyInAnyOrder(tuple("missing", 404, false), tuple("gone", 0, true));
            assertThat(check.getInt("unsureLinks")).as("the one inside").isEqualTo(1);
            assertThat(check.getInt("uncheckedLinks")).isZero();
            assertThat(asked).contains("HEAD localhost/there-" + stage.mark, "HEAD localhost/missing-" + stage.mark, "GET localhost/missing-" + stage.mark);
            assertThat(asked).noneMatch(request -> request.contains("secret"));
        } finally {
            server.stop(0);
        }
    }

    private static void look() {
        ApiClient operator = ApiClient.as("operator");
        HttpResponse<String> begun = operator.post("/link-checks", "{}");
        Instant end = Instant.now().plus(Duration.ofSeconds(90));
        while (begun.statusCode() == 409 && Instant.now().isBefore(end)) {
            begun = operator.post("/link-checks", "{}");
        }
        int run = ok(202, begun).getInt("run");
        while (Instant.now().isBefore(end)) {
            JsonObject newest = ok(200, operator.get("/link-checks")).getJsonArray("items").getValuesAs(JsonObject.class).stream().filter(one -> one.getInt("id") == run).findFirst().orElseThrow();
            if (!newest.isNull("endedAt")) {
                assertThat(newest.isNull("message")).as("%s", newest).isTrue();
                return;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        throw new AssertionError("the check of links did not end");
    }

    private List<String> others(String reader, String card) {
        return check(reader, card).getJsonArray("otherAnswers").getValuesAs(JsonObject.class).stream().map(one -> one.getString("card")).toList();
    }

    private JsonObject check(String reader, String card) {
        return ok(200, stage.as(reader).get("/cards/" + card + "/check"));
    }

    private void rewrite(String author, String card, String body) {
        ok(200, stage.save(author, card, body, 1));
        ok(200, stage.publish(author, card));
    }
}
