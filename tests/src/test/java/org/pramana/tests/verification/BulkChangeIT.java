package org.pramana.tests.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.api.ApiClient.object;
import static org.pramana.tests.api.Stage.ok;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pramana.tests.Sandbox;
import org.pramana.tests.api.Stage;

/** Many cards at once, over HTTP: what it does, what it must not, and the way back. */
class BulkChangeIT {

    /** All that a reader or a sweep goes by. */
    private static final String TRUST =
            "sha2(group_concat(concat_ws('|', c.id, c.verified_on, c.verified_at, c.verified_by, c.verified_version, c.due_on, c.cycle_no, c.mode, c.interval_days, c.responsible_id, (select count(*) from card_reason o where o.card_id = c.id and o.closed_at is null), (select count(*) from task t where t.card_id = c.id and t.closed_at is null)) order by c.id), 256)";

    private final Stage stage = new Stage();

    @Test
    void example09_otherVerifiersForAThousandCardsAndNoVerifiedOnChanges() throws SQLException {
        BulkCards.publish(stage, 1_000);
        fortyRanOut();
        String verified = text("group_concat(concat_ws('|', c.id, c.verified_on, c.verified_at, c.due_on, c.cycle_no) order by c.id)");
        JsonObject body = Json.createObjectBuilder().add("cards", slugs(1, 1_000)).add("verifiers", Json.createArrayBuilder().add("creator2").add("group:" + stage.groupKey("authors"))).build();

        JsonObject preview = ok(200, stage.as("creator").post("/bulk/appointments/preview", body.toString()));
        assertThat(List.of(preview.getInt("changing"), preview.getInt("verifiedBefore"), preview.getInt("verifiedAfter"))).containsExactly(1_000, 960, 960);
        assertThat(stage.as("creator2").post("/bulk/appointments/preview", body.toString()).body()).as("owners only").contains("Only an owner");

        JsonObject run = finished(stage.as("creator").post("/bulk/appointments", body.toString()));
        assertThat(List.of(run.getInt("done"), run.getInt("refused"))).containsExactly(1_000, 0);
        assertThat(text("group_concat(concat_ws('|', c.id, c.verified_on, c.verified_at, c.due_on, c.cycle_no) order by c.id)")).as("verified_on and all that hangs on it").isEqualTo(verified);
        assertThat(number("count(distinct c.id)", "join card_verifier v on v.card_id = c.id join person p on p.id = v.person_id and p.login = 'creator2' and v.position = 1 join person r on r.id = c.responsible_id and r.login = 'creator2'")).isEqualTo(1_000);
        assertThat(number("count(*)", "join card_event e on e.card_id = c.id and e.kind = 'VERIFIERS_CHANGED' and e.bulk_run is not null")).isEqualTo(1_000);
        assertThat(number("count(*)", "join card_reason o on o.card_id = c.id")).as("a new verifier unverifies nothing").isZero();

        stage.as("creator").put("/cards/" + slug(7) + "/verifiers", "{\"verifiers\": [\"creator\"]}");
        JsonObject undone = ok(200, stage.as("creator").delete("/bulk/" + run.getInt("id")));
        assertThat(List.of(undone.getInt("undone"), undone.getInt("kept"))).as("what somebody changed since stands").containsExactly(999, 1);
        assertThat(number("count(*)", "join card_verifier v on v.card_id = c.id join person p on p.id = v.person_id and p.login = 'creator'")).isEqualTo(1_000);
        assertThat(number("count(*)", "join person r on r.id = c.responsible_id and r.login = 'creator'")).isEqualTo(1_000);
    }

    @Test
    void manyAreVerifiedEachWithItsEventAndTheRestIsRefusedInWordsAndAllOfItCanBeTakenBack() throws SQLException {
        BulkCards.publish(stage, 120);
        fortyRanOut();
        ok(201, stage.as("consumer").post("/cards/" + slug(1) + "/requests", "{\"text\": \"Is this still so?\"}"));
        ok(201, stage.as("creator2").post("/cards/" + slug(2) + "/flags", "{\"text\": \"The price is wrong\"}"));
        change("update card c set c.mode = 'FIXED', c.interval_days = null, c.fixed_date = c.due_on where c.slug = '" + slug(3) + "'");
        change("insert into task (card_id, cycle_no, assignee_id, opened_at) select c.id, c.cycle_no, c.responsible_id, utc_timestamp(6) from card c where c.slug in ('" + slug(5) + "', '" + slug(6) + "')");
        String before = text(TRUST);
        JsonArrayBuilder cards = Json.createArrayBuilder();
        IntStream.rangeClosed(1, 120).forEach(card -> cards.add(Json.createObjectBuilder().add("slug", slug(card)).add("version", card == 4 ? 2 : 1)));
        JsonObject body = Json.createObjectBuilder().add("cards", cards).build();

        JsonObject preview = ok(200, stage.as("creator").post("/bulk/verifications/preview", body.toString()));
        assertThat(List.of(preview.getInt("changing"), preview.getInt("verifiedBefore"), preview.getInt("verifiedAfter"))).containsExactly(117, 80, 117);
        assertThat(text(TRUST)).as("a preview changes nothing").isEqualTo(before);
        JsonObject run = finished(stage.as("creator").post("/bulk/verifications", body.toString()));

        assertThat(List.of(run.getInt("done"), run.getInt("refused"))).containsExactly(117, 3);
        assertThat(stage.as("creator").get("/bulk/" + run.getInt("id") + "/cards?outcome=REFUSED").body())
                .contains("edited or flagged since", "verified to a date", "version 1 is published now");
        assertThat(stage.as("creator2").get("/bulk/" + run.getInt("id")).statusCode()).as("a run is its asker’s").isEqualTo(404);
        assertThat(number("count(*)", "join card_event e on e.card_id = c.id and e.kind = 'VERIFIED' and e.bulk_run = " + run.getInt("id"))).isEqualTo(117);
        assertThat(number("count(*)", "join task t on t.card_id = c.id and t.closed_at is null")).as("the flagged card’s, which was refused").isOne();
        assertThat(number("count(*)", "join outbox o on o.card_id = c.id and o.kind = 'REQUEST_DONE'")).as("who asked is told").isEqualTo(1);
        JsonObject again = finished(stage.as("creator").post("/bulk/verifications", body.toString()));
        assertThat(again.getInt("same")).as("two clicks are one verification").isEqualTo(117);

        JsonObject undone = ok(200, stage.as("creator").delete("/bulk/" + run.getInt("id")));
        assertThat(undone.getInt("undone")).isEqualTo(117);
        assertThat(text(TRUST)).as("as if nobody had").isEqualTo(before);
        assertThat(number("count(*)", "join outbox o on o.card_id = c.id and o.kind = 'REQUEST_DONE'")).isZero();
        assertThat(number("count(*)", "join card_event e on e.card_id = c.id and e.kind = 'VERIFIED'")).as("cycles and verifications agree").isEqualTo(0);
        assertThat(stage.as("creator").get("/cards/" + slug(9) + "/why").body()).contains("took the verification back");
        assertThat(stage.as("creator").delete("/bulk/" + run.getInt("id")).statusCode()).isEqualTo(409);
        ok(200, stage.as("creator").post("/cards/" + slug(9) + "/verification", "{\"version\": 1}"));
    }

    @Test
    void afterTenMinutesAVerificationStands() throws SQLException {
        BulkCards.publish(stage, 3);
        JsonObject body = Json.createObjectBuilder().add("cards", Json.createArrayBuilder().add(Json.createObjectBuilder().add("slug", slug(1)).add("version", 1))).build();
        JsonObject run = finished(stage.as("creator").post("/bulk/verifications", body.toString()));
        change("update bulk_run set ended_at = ended_at - interval 11 minute where id = " + run.getInt("id"));

        HttpResponse<String> late = stage.as("creator").delete("/bulk/" + run.getInt("id"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("ten minutes");
        assertThat(stage.as("consumer").post("/bulk/verifications", body.toString()).statusCode()).isEqualTo(403);
        assertThat(stage.as("creator2").post("/bulk/verifications/preview", body.toString()).body()).contains("Only a verifier");
    }

    private void fortyRanOut() throws SQLException {
        change("update card c set c.due_on = current_date - interval 2 day where c.verified_on < current_date - interval 40 day and c.slug like 'bulk-" + stage.mark + "-%'");
    }

    private JsonObject finished(HttpResponse<String> accepted) {
        JsonObject run = ok(202, accepted);
        Instant giveUp = Instant.now().plus(Duration.ofSeconds(60));
        while (run.getString("state").equals("RUNNING") && Instant.now().isBefore(giveUp)) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException stop) {
                throw new AssertionError(stop);
            }
            run = object(stage.as("creator").get("/bulk/" + run.getInt("id")));
        }
        assertThat(run.getString("state")).as(run.toString()).isEqualTo("COMPLETED");
        return run;
    }

    private String slug(int card) {
        return "bulk-" + stage.mark + "-" + card;
    }

    private JsonArrayBuilder slugs(int first, int last) {
        JsonArrayBuilder slugs = Json.createArrayBuilder();
        IntStream.rangeClosed(first, last).forEach(card -> slugs.add(slug(card)));
        return slugs;
    }

    private int number(String what, String join) throws SQLException {
        return Integer.parseInt(BulkCards.ask("select " + what + " from card c " + join + " where c.slug like 'bulk-" + stage.mark + "-%'"));
    }

    private String text(String what) throws SQLException {
        return BulkCards.ask("select " + what + " from card c where c.slug like 'bulk-" + stage.mark + "-%'");
    }

    private static void change(String statement) throws SQLException {
        try (Connection database = Sandbox.database(); Statement one = database.createStatement()) {
            assertThat(one.executeUpdate(statement)).isPositive();
        }
    }
}
