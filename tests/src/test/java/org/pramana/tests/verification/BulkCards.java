package org.pramana.tests.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.api.ApiClient.object;
import static org.pramana.tests.api.Stage.ok;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.pramana.tests.Sandbox;
import org.pramana.tests.api.Stage;

/** Many published cards of a stage, verified by creator, who looks after them: {@code bulk-MARK-1} and so on. */
final class BulkCards {

    private BulkCards() {}

    /** The first 40 were verified 50 days ago, the others 10; 90 days each. */
    static void publish(Stage stage, int many) throws SQLException {
        try (Connection database = Sandbox.database(); Statement statement = database.createStatement()) {
            statement.executeUpdate(
                    """
                    insert into card (slug, collection_id, lifecycle, title, version_no, created_by, created_at, published_at, changed_at, mode, interval_days,
                           verified_on, verified_at, verified_by, verified_version, due_on, cycle_no, responsible_id)
                    select concat('bulk-%1$s-', q.seq), k.id, 'PUBLISHED', concat('Bulk ', q.seq), 1, p.id, q.at, q.at, q.at, 'INTERVAL', 90,
                           date(q.at), q.at, p.id, 1, date(q.at) + interval 90 day, 1, p.id
                      from (select s.seq, utc_timestamp() - interval if(s.seq <= 40, 50, 10) day at from seq_1_to_%3$d s) q
                      join card_collection k on k.collection_key = '%2$s' join person p on p.login = 'creator'
                    """
                            .formatted(stage.mark, stage.collection, many));
            statement.executeUpdate(
                    """
                    insert into card_version (card_id, version_no, title, body_html, body_text, body_hash, words, author_id, created_at)
                    select c.id, 1, c.title, '<p>Words</p>', 'Words', repeat('0', 64), 1, c.created_by, c.created_at from card c where c.slug like 'bulk-%s-%%'
                    """
                            .formatted(stage.mark));
            statement.executeUpdate(
                    "insert into card_verifier (card_id, position, person_id) select c.id, 1, c.created_by from card c where c.slug like 'bulk-%s-%%'".formatted(stage.mark));
        }
    }

    /** Waits for a change of many cards. @return its report */
    static JsonObject finished(Stage stage, HttpResponse<String> accepted) {
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

    static String ask(String select) throws SQLException {
        try (Connection database = Sandbox.database(); Statement statement = database.createStatement()) {
            statement.execute("set group_concat_max_len = 1000000");
            try (var row = statement.executeQuery(select)) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
