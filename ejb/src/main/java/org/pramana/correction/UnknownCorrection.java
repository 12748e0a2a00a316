package org.pramana.correction;

import org.pramana.words.Refusal;

/** There is no such correction, or it was not told to this person. */
public class UnknownCorrection extends Refusal {

    public UnknownCorrection(long id) {
        super(Kind.UNKNOWN, "correction.unknown", String.valueOf(id));
    }
}
