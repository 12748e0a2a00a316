package org.pramana.web.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pramana.card.CommentLine;
import org.pramana.people.Party;
import org.pramana.people.PartyKey;

/** What somebody who verifies is shown of what readers say (behaviour.md §11). */
class OpenCommentsTest {

    private static final LocalDate VERIFIED = LocalDate.parse("2026-03-12");

    private final CommentLine before = comment(1, "2026-03-01T09:00:00Z", null);
    private final CommentLine sameDay = comment(2, "2026-03-12T08:00:00Z", null);
    private final CommentLine after = comment(3, "2026-04-02T10:00:00Z", null);
    private final CommentLine settled = comment(4, "2026-04-03T10:00:00Z", Instant.parse("2026-04-04T10:00:00Z"));
    private final CommentLine answeredAfter = comment(5, "2026-03-02T09:00:00Z", null, comment(6, "2026-04-05T09:00:00Z", null));

    @Test
    void whatWasSaidOrAnsweredSinceItWasVerifiedIsShownAndTheRestCounted() {
        OpenComments comments = OpenComments.of(List.of(before, sameDay, after, settled, answeredAfter), VERIFIED, ZoneOffset.UTC);

        assertThat(comments.since()).containsExactly(sameDay, after, answeredAfter);
        assertThat(comments.older()).isEqualTo(1);
    }

    @Test
    void ofACardThatNobodyHasVerifiedEverythingThatIsOpenIsNew() {
        OpenComments comments = OpenComments.of(List.of(before, settled), null, ZoneOffset.UTC);

        assertThat(comments.since()).containsExactly(before);
        assertThat(comments.older()).isZero();
    }

    private static CommentLine comment(long id, String at, Instant resolvedAt, CommentLine... replies) {
        return new CommentLine(id, new Party(PartyKey.person("consumer"), "R. Lee", false), Instant.parse(at), "Is that so?", null, resolvedAt, null, true, List.of(replies));
    }
}
