package org.pramana.verification;

import org.pramana.words.Refusal;

/** So many cards cannot be decided about that it is not they but the sweep, or a rule, that is broken (behaviour.md §8). */
public class TooManyFailures extends Refusal {

    /** @param first what is wrong with the first of them */
    TooManyFailures(int most, String first) {
        super(Kind.CONFLICT, "verification.too-many-failures", most, first);
    }
}
