package org.pramana.insight;

import org.pramana.words.Refusal;

/** There is no such collection, group, person or tag, or none with a card that this viewer may know of. */
public class UnknownScope extends Refusal {

    public UnknownScope(String key) {
        super(Kind.UNKNOWN, "insight.unknown-scope", key);
    }
}
