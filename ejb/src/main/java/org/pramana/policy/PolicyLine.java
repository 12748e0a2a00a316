package org.pramana.policy;

import java.io.Serializable;
import java.time.Instant;

/**
 * A version of the policy in a list.
 *
 * @param basedOn the number of the version it was begun from, null for none
 * @param activation how it came into force, or is proposed to; null for neither
 * @param proposedBy where two administrators are needed: the name of the first
 * @param activatedBy a name, null while it was never active
 */
public record PolicyLine(
        int number,
        String name,
        PolicyState state,
        Integer basedOn,
        int rules,
        String createdBy,
        Instant changedAt,
        Activation activation,
        String proposedBy,
        String activatedBy,
        Instant activatedAt,
        String overrideReason)
        implements Serializable {

    public boolean editable() {
        return state == PolicyState.DRAFT || state == PolicyState.SIMULATED;
    }
}
