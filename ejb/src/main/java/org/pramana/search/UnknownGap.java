package org.pramana.search;

import org.pramana.words.Refusal;

/** Nobody misses that. */
public class UnknownGap extends Refusal {

    public UnknownGap(String topic) {
        super(Kind.UNKNOWN, "search.unknown-gap", topic);
    }
}
