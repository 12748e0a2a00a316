package org.pramana.verification;

import java.io.Serializable;
import java.util.List;

/**
 * What would become of many cards.
 *
 * @param changing how many would be changed
 * @param same how many are so already
 * @param verifiedBefore how many of the cards chosen are verified now
 * @param verifiedAfter how many would be
 * @param refused those that stay as they are, each with its reason
 */
public record BulkPreview(int cards, int changing, int same, int verifiedBefore, int verifiedAfter, List<BulkLine> refused) implements Serializable {

    public BulkPreview {
        refused = List.copyOf(refused);
    }

    /** How many of them need verification now, or are not tracked. */
    public int otherBefore() {
        return cards - verifiedBefore;
    }

    public int otherAfter() {
        return cards - verifiedAfter;
    }
}
