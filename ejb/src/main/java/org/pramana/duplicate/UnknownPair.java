package org.pramana.duplicate;

import org.pramana.words.Refusal;

/** Not a pair that this person could do something about. */
public class UnknownPair extends Refusal {

    public UnknownPair(String first, String second) {
        super(Kind.UNKNOWN, "duplicate.unknown", first, second);
    }
}
