package org.pramana.correction;

import org.pramana.words.Refusal;

/** A card is not in the state for that. */
public class CorrectionRefusal extends Refusal {

    public CorrectionRefusal(String key, Object... arguments) {
        super(Kind.CONFLICT, key, arguments);
    }
}
