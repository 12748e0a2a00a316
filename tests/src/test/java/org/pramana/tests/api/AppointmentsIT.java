package org.pramana.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.api.Stage.ok;

import jakarta.json.Json;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.pramana.tests.Sandbox;

/** Cards that publish or archive themselves at a moment (behaviour.md §2). The portal's own timer keeps the appointments, four times a minute: all wait for it together. */
class AppointmentsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static Stage stage;

    @BeforeAll
    static void setTheStage() {
        stage = new Stage();
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void whatIsArrangedHappensWhenItsMomentHasComeAndNotBefore() {
        String now = stage.begun("creator2", "Opens now", "<p>first words</p>", false);
        String later = stage.begun("creator2", "Opens later", "<p>first words</p>", false);
        String calledOff = stage.begun("creator2", "Never opens", "<p>first words</p>", false);
        String better = stage.published("creator", "The better one", "<p>x</p>");
        String ends = stage.published("creator", "Ends now", "<p>x</p>");
        String stays = stage.published("creator", "Stays", "<p>x</p>");
        Instant soon = Instant.now().plusSeconds(3).truncatedTo(ChronoUnit.MILLIS);

        arrange("creator2", "/draft/appointment", now, soon);
        arrange("creator2", "/draft/appointment", later, soon.plusSeconds(7200));
        arrange("creator2", "/draft/appointment", calledOff, soon);
        ok(204, stage.as("creator2").delete("/cards/" + calledOff + "/draft/appointment"));
        ok(204, stage.as("creator")
                .put("/cards/" + ends + "/archive/appointment", "{\"at\":\"%s\",\"successor\":\"%s\"}".formatted(soon, better)));
        arrange("creator", "/archive/appointment", stays, soon);
        ok(204, stage.as("creator").delete("/cards/" + stays + "/archive/appointment"));
        assertThat(stage.card("creator2", now).getString("publishAt")).isEqualTo(soon.toString());
        assertThat(stage.card("creator", ends).getString("archiveAt")).isEqualTo(soon.toString());

        await(() -> lifecycle(now).equals("PUBLISHED") && lifecycle(ends).equals("ARCHIVED"));

        assertThat(stage.card("consumer", now).getString("body")).isEqualTo("<p>first words</p>");
        assertThat(stage.card("consumer", now).getInt("version")).isEqualTo(1);
        assertThat(stage.card("consumer", ends).getString("successor")).isEqualTo(better);
        assertThat(lifecycle(later)).isEqualTo("DRAFT");
        assertThat(lifecycle(calledOff)).isEqualTo("DRAFT");
        assertThat(lifecycle(stays)).isEqualTo("PUBLISHED");
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void theRightsThatCountAreThoseOfTheMoment() throws SQLException {
        Stage changing = new Stage();
        String draft = changing.begun("creator2", "Left behind", "<p>words</p>", false);
        String card = changing.published("creator", "Kept", "<p>words</p>");
        Instant tomorrow = Instant.now().plus(1, ChronoUnit.DAYS);
        ok(204, changing.as("creator2").put("/cards/" + draft + "/draft/appointment", "{\"at\":\"" + tomorrow + "\"}"));
        ok(204, changing.as("creator").put("/cards/" + card + "/archive/appointment", "{\"at\":\"" + tomorrow + "\"}"));

        var grants = Json.createObjectBuilder().add(changing.groupKey("owners"), "AUTHOR").add(changing.groupKey("authors"), "READ");
        ok(200, changing.as("admin").put("/collections/" + changing.collection + "/grants", Json.createObjectBuilder().add("grants", grants).build().toString()));
        theMomentHasCome("update card_draft d join card c on c.id = d.card_id set d.publish_at = utc_timestamp(6) where c.slug = ?", draft);
        theMomentHasCome("update card set archive_at = utc_timestamp(6) where slug = ?", card);

        await(() -> number("select count(*) from audit_entry where action = 'card.appointment-dropped' and subject in ('card:%s', 'card:%s')".formatted(draft, card)) == 2);
        assertThat(number("select count(*) from card where slug = '%s' and lifecycle = 'DRAFT'".formatted(draft))).isOne();
        assertThat(number("select count(*) from card_draft d join card c on c.id = d.card_id where c.slug = '%s' and d.publish_at is null and d.rejection <> ''".formatted(draft))).isOne();
        assertThat(number("select count(*) from card where slug = '%s' and lifecycle = 'PUBLISHED' and archive_at is null".formatted(card))).isOne();
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void anArrangedDraftThatSomebodyOvertookStaysAndSaysWhy() throws SQLException {
        String slug = stage.published("creator2", "Overtaken", "<p>start</p>");
        ok(200, stage.save("creator2", slug, "<p>arranged</p>", 1));
        arrange("creator2", "/draft/appointment", slug, Instant.now().plus(1, ChronoUnit.DAYS));
        ok(200, stage.save("creator", slug, "<p>faster</p>", 1));
        ok(200, stage.publish("creator", slug));

        theMomentHasCome("update card_draft d join card c on c.id = d.card_id set d.publish_at = utc_timestamp(6) where c.slug = ?", slug);

        await(() -> !ok(200, stage.as("creator2").get("/cards/" + slug + "/draft")).isNull("rejection"));
        assertThat(stage.card("consumer", slug).getString("body")).isEqualTo("<p>faster</p>");
        assertThat(ok(200, stage.as("creator2").get("/cards/" + slug + "/draft")).getString("bodyHtml")).isEqualTo("<p>arranged</p>");
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void nobodyArrangesThePastNorWhatIsNotTheirs() {
        String draft = stage.begun("creator2", "Past", "<p>x</p>", false);
        String card = stage.published("creator2", "Not theirs", "<p>x</p>");
        String past = "{\"at\":\"" + Instant.now().minusSeconds(1) + "\"}";
        String coming = "{\"at\":\"" + Instant.now().plusSeconds(3600) + "\"}";

        assertThat(stage.as("creator2").put("/cards/" + draft + "/draft/appointment", past).statusCode()).isEqualTo(400);
        assertThat(stage.as("creator").put("/cards/" + card + "/archive/appointment", past).statusCode()).isEqualTo(400);
        assertThat(stage.as("creator2").put("/cards/" + card + "/archive/appointment", coming).statusCode()).isEqualTo(403);
        assertThat(stage.as("consumer2").put("/cards/" + card + "/archive/appointment", coming).statusCode()).isIn(403, 404);
        assertThat(stage.as("creator").put("/cards/" + draft + "/archive/appointment", coming).statusCode()).isEqualTo(409);
    }

    private static void arrange(String login, String what, String slug, Instant at) {
        ok(204, stage.as(login).put("/cards/" + slug + what, "{\"at\":\"" + at + "\"}"));
    }

    private static String lifecycle(String slug) {
        return stage.card("creator", slug).getString("lifecycle");
    }

    private static void theMomentHasCome(String update, String slug) throws SQLException {
        try (var database = Sandbox.database();
                var statement = database.prepareStatement(update)) {
            statement.setString(1, slug);
            assertThat(statement.executeUpdate()).isOne();
        }
    }

    private static long number(String select) {
        try (var database = Sandbox.database();
                var row = database.createStatement().executeQuery(select)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException trouble) {
            throw new IllegalStateException(trouble);
        }
    }

    private static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("nothing happened").isBefore(end);
            try {
                Thread.sleep(1_000);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
