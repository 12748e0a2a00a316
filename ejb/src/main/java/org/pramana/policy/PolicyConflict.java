package org.pramana.policy;

import org.pramana.words.Refusal;

/** The policy is not in a state for this. */
public class PolicyConflict extends Refusal {

    public PolicyConflict(String key, Object... arguments) {
        super(Kind.CONFLICT, key, arguments);
    }
}
