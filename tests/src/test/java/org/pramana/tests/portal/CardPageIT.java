package org.pramana.tests.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.api.Stage.ok;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.pramana.tests.Sandbox;
import org.pramana.tests.api.Stage;

/** What a card's page holds and leaves behind, told from outside a browser. */
class CardPageIT {

    private final Stage stage = new Stage();
    private final String slug = stage.published("creator", "Page " + stage.mark, "<p>words</p>");

    @Test
    void everyCommentIsThereAlsoBeyondThoseThatComeWithTheCard() {
        for (int i = 1; i <= 62; i++) {
            ok(201, stage.as("consumer").post("/cards/" + slug + "/comments", "{\"text\":\"remark number %d.\"}".formatted(i)));
        }

        String page = PortalSession.as("consumer").get("/card/" + slug).body();

        assertThat(page).contains("remark number 62.", "remark number 2.", "remark number 1.");
    }

    @Test
    void aReadingIsWrittenDownWithinSeconds() throws SQLException, InterruptedException {
        PortalSession reader = PortalSession.as("consumer");
        assertThat(reader.get("/card/" + slug).statusCode()).isEqualTo(200);

        Instant end = Instant.now().plus(Duration.ofSeconds(8));
        while (views() == 0 && Instant.now().isBefore(end)) {
            Thread.sleep(200);
        }
        assertThat(views()).isOne();
    }

    private long views() throws SQLException {
        try (var database = Sandbox.database();
                var statement = database.prepareStatement("select count(*) from card_view v join card c on c.id = v.card_id where c.slug = ?")) {
            statement.setString(1, slug);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
