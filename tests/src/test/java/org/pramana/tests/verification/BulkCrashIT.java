package org.pramana.tests.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.api.Stage.ok;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pramana.tests.api.ApiClient;
import org.pramana.tests.api.Stage;

/** The server dies in the middle of a change of many cards, at a moment drawn by lot ({@code -Dpramana.test.seed} to see one again). */
class BulkCrashIT {

    private static final int CARDS = 2_000;

    private final Stage stage = new Stage();

    @Test
    void aChangeOfManyCardsThatWasKilledGoesOnByItselfEachCardChangesOnceAndAllOfItCanBeTakenBack() throws Exception {
        BulkCards.publish(stage, CARDS);
        long seed = Long.getLong("pramana.test.seed", System.nanoTime());
        int death = 200 + new Random(seed).nextInt(CARDS - 700);
        JsonArrayBuilder cards = Json.createArrayBuilder();
        IntStream.rangeClosed(1, CARDS).forEach(card -> cards.add("bulk-" + stage.mark + "-" + card));
        PortalServer server = PortalServer.underTest();

        int run = ok(202, stage.as("creator").post("/bulk", Json.createObjectBuilder().add("kind", "TAG").add("add", Json.createArrayBuilder().add("crash")).add("cards", cards).build().toString()))
                .getInt("id");
        while (number("select count(*) from bulk_row where outcome = 'DONE' and run_id = " + run) < death) {
            Thread.sleep(5);
        }
        server.kill();

        assertThat(number("select count(*) from bulk_run where state = 'RUNNING' and id = " + run)).as("killed in the middle, at %d, seed %d", death, seed).isOne();
        assertThat(changed(run)).as("what is done is done wholly, seed %d", seed).isEqualTo(number("select count(*) from bulk_row where outcome = 'DONE' and run_id = " + run));
        server.start();
        Instant giveUp = Instant.now().plus(Duration.ofMinutes(4));
        while (number("select count(*) from bulk_run where state = 'RUNNING' and id = " + run) > 0 && Instant.now().isBefore(giveUp)) {
            Thread.sleep(500);
        }

        ApiClient creator = ApiClient.as("creator");
        JsonObject report = ApiClient.object(creator.get("/bulk/" + run));
        assertThat(report.getString("state")).as("goes on by itself, seed %d: %s", seed, report).isEqualTo("COMPLETED");
        assertThat(report.getInt("done")).isEqualTo(CARDS);
        assertThat(changed(run)).isEqualTo(CARDS);
        assertThat(number("select count(*) - count(distinct card_id) from card_event where bulk_run = " + run)).as("nothing twice").isZero();
        assertThat(ok(200, creator.delete("/bulk/" + run)).getInt("undone")).isEqualTo(CARDS);
        assertThat(number("select count(*) from card_tag where tag = 'crash' and card_id in (select id from card where slug like 'bulk-" + stage.mark + "-%')")).isZero();
    }

    /** Cards that have the tag, and the event that says so. */
    private static long changed(int run) throws Exception {
        return number("select count(*) from card_event e join card_tag t on t.card_id = e.card_id and t.tag = 'crash' where e.kind = 'TAGS_CHANGED' and e.bulk_run = " + run);
    }

    private static long number(String select) throws Exception {
        return Long.parseLong(BulkCards.ask(select));
    }
}
