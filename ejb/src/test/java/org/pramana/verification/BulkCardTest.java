package org.pramana.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pramana.collection.NotAllowed;
import org.pramana.collection.Visitor;

class BulkCardTest {

    private static final Visitor SHE = new Visitor(1, "asha", "Asha", "en", "system", 1, false, false, Set.of(), Map.of());

    private final Map<Long, BulkCard> chosen = new LinkedHashMap<>();

    @Test
    void everyCardIsCountedOnceBeforeAndOnceAfter() {
        card(1, BulkState.VERIFIED);
        card(2, BulkState.VERIFIED);
        card(3, BulkState.NEEDS_VERIFICATION);
        card(4, BulkState.UNTRACKED);

        BulkPreview preview = BulkCard.preview(
                chosen,
                List.of(
                        BulkVerdict.done(1, BulkState.NEEDS_VERIFICATION),
                        BulkVerdict.refused(2, new NotAllowed("verification.bulk-needs-owner")),
                        BulkVerdict.done(3, BulkState.VERIFIED).but("two cards link here"),
                        BulkVerdict.same(4)),
                SHE);

        assertThat(preview.states())
                .containsExactly(
                        new BulkPreview.State(BulkState.VERIFIED, 2, 2), new BulkPreview.State(BulkState.NEEDS_VERIFICATION, 1, 1), new BulkPreview.State(BulkState.UNTRACKED, 1, 1));
        assertThat(List.of(preview.cards(), preview.changing(), preview.same(), preview.expiring())).containsExactly(4, 2, 1, 1);
        assertThat(preview.refused()).singleElement().satisfies(line -> assertThat(line.why()).contains("Only an owner"));
        assertThat(preview.cautions()).singleElement().satisfies(line -> assertThat(line.slug()).isEqualTo("card-3"));
    }

    @Test
    void theVersionThatWasSeenIsTheOneThatCounts() {
        BulkCard card = new BulkCard(1, "card-1", "One", 8, BulkState.VERIFIED);

        assertThat(card.onScreen(7).version()).isEqualTo(7);
        assertThat(card.onScreen(null).version()).isEqualTo(8);
    }

    private void card(long id, BulkState state) {
        chosen.put(id, new BulkCard(id, "card-" + id, "Card " + id, 1, state));
    }
}
