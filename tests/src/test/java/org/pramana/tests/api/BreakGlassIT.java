package org.pramana.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.api.Stage.ok;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.pramana.tests.Sandbox;

/** An administrator's logged read of what they have no grant for (behaviour.md §1). */
class BreakGlassIT {

    private final Stage stage = new Stage();
    private final String slug = stage.published("creator", "Behind glass " + stage.mark, "<p>secret " + stage.mark + "</p>");
    private final String glass = "/cards/" + slug + "/glass";

    @Test
    void anAdministratorSeesTheTitleAndReadsTheWordsOnlyWithAReasonThatIsWrittenDown() throws SQLException {
        assertThat(stage.card("admin", slug).isNull("body")).isTrue();
        assertThat(stage.as("admin").post(glass, "{}").statusCode()).isEqualTo(400);
        assertThat(stage.as("admin").post(glass, "{\"reason\":\"  curious   \"}").statusCode()).isEqualTo(400);
        assertThat(broken()).isZero();

        JsonObject words = ok(200, stage.as("admin").post(glass, "{\"reason\":\"A customer complains about " + stage.mark + "\"}"));

        assertThat(words.getString("bodyHtml")).contains("secret " + stage.mark);
        assertThat(broken()).isOne();
        assertThat(stage.card("admin", slug).isNull("body")).as("once").isTrue();
        assertThat(stage.found("admin", "secret " + stage.mark)).as("search stays closed").isZero();
    }

    @Test
    void nobodyElseBreaksGlassAndThereIsNoneBeforeADraft() {
        String draft = stage.begun("creator", "Draft " + stage.mark, "<p>x</p>", false);
        String reason = "{\"reason\":\"A reason that is long enough\"}";

        for (String login : new String[] {"consumer", "creator", "creator2", "operator"}) {
            assertThat(stage.as(login).post(glass, reason).statusCode()).as(login).isEqualTo(403);
        }
        assertThat(stage.as("admin").post("/cards/" + draft + "/glass", reason).statusCode()).isEqualTo(404);
    }

    private long broken() throws SQLException {
        try (var database = Sandbox.database();
                var statement = database.prepareStatement(
                        "select count(*) from audit_entry a join person p on p.id = a.actor_id where a.action = 'card.glass-broken' and a.subject = ? and p.login = 'admin' and a.after_it like ?")) {
            statement.setString(1, "card:" + slug);
            statement.setString(2, "%" + stage.mark);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
