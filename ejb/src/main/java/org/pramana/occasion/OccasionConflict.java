package org.pramana.occasion;

import org.pramana.words.Refusal;

/** It was raised or undone before, or there is nothing for it to do. */
public class OccasionConflict extends Refusal {

    public OccasionConflict(String key, Object... arguments) {
        super(Kind.CONFLICT, key, arguments);
    }
}
