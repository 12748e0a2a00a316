package org.pramana.tests.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.Sandbox.change;
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

    @Test
    void whatIsLinkedIsNearestThenWhatSharesMostTags() throws SQLException {
        String once = stage.published("creator", "Shares one " + stage.mark, "<p>words</p>");
        String twice = stage.published("creator", "Shares two " + stage.mark, "<p>words</p>");
        String linking = stage.published("creator", "Links here " + stage.mark, "<p>words</p>");
        String far = stage.published("creator", "Far away " + stage.mark, "<p>words</p>");
        String hidden = new Stage().published("creator", "Of others " + stage.mark, "<p>words</p>");
        change("delete t from card_tag t join card c on c.id = t.card_id where c.slug in ('%s', '%s')".formatted(far, slug));
        change("insert into card_tag (card_id, tag) select id, 'a-%1$s' from card where slug in ('%2$s', '%3$s', '%4$s', '%5$s')".formatted(stage.mark, slug, once, twice, hidden));
        change("insert into card_tag (card_id, tag) select id, 'b-%1$s' from card where slug in ('%2$s', '%3$s')".formatted(stage.mark, slug, twice));
        change("insert into card_link (card_id, target_id) select l.id, c.id from card l join card c on c.slug = '%s' where l.slug = '%s'".formatted(slug, linking));
        change("update card set sharing = 'RESTRICTED' where slug = '" + hidden + "'");

        String page = PortalSession.as("consumer").get("/card/" + slug).body();

        String related = page.substring(page.indexOf(">Related<"));
        assertThat(related.substring(0, related.indexOf("</section>")))
                .containsSubsequence("Links here " + stage.mark, "Shares two " + stage.mark, "Shares one " + stage.mark)
                .doesNotContain(far, "Of others " + stage.mark);
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
