package org.pramana.verification;

import java.io.Serializable;
import java.util.List;

/**
 * What one plan for many cards would do, or did (behaviour.md §11): none of them is verified or unverified by it, but the time of some may be over.
 *
 * @param cards how many were named
 * @param changing of those, the ones whose plan becomes another
 * @param expiring of those, the ones that need verification from that moment on and did not for their age before
 * @param lasting the other way round: overdue before, and not any more
 * @param refused slugs that a rule of the policy does not let have this plan; they stay as they are
 */
public record BulkPlan(int cards, int changing, int expiring, int lasting, List<String> refused) implements Serializable {

    public BulkPlan {
        refused = List.copyOf(refused);
    }
}
