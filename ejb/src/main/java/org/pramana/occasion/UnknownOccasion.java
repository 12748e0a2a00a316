package org.pramana.occasion;

import org.pramana.words.Refusal;

/** Nothing was raised under this number. */
public class UnknownOccasion extends Refusal {

    public UnknownOccasion(long id) {
        super(Kind.UNKNOWN, "occasion.unknown", String.valueOf(id));
    }
}
