package org.pramana.policy;

import org.pramana.words.Refusal;

/** There is no version of the policy, or no rehearsal, with this number. */
public class UnknownPolicy extends Refusal {

    public UnknownPolicy(long number) {
        super(Kind.UNKNOWN, "policy.unknown", String.valueOf(number));
    }
}
