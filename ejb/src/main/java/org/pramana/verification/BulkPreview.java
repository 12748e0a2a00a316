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
 * @param expiring how many are verified now and would need verification at once
 * @param states how many there are of each state, and would be; states without any are left out
 * @param refused those that stay as they are, each with its reason
 * @param cautions those that would be changed, where there is something to know before
 */
public record BulkPreview(
        int cards,
        int changing,
        int same,
        int verifiedBefore,
        int verifiedAfter,
        int expiring,
        List<State> states,
        List<BulkLine> refused,
        List<BulkLine> cautions)
        implements Serializable {

    public record State(BulkState state, int before, int after) implements Serializable {}

    public BulkPreview {
        states = List.copyOf(states);
        refused = List.copyOf(refused);
        cautions = List.copyOf(cautions);
    }
}
