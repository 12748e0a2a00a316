package org.pramana.verification;

import org.pramana.words.Refusal;

/** The new plan would make the card need verification this moment, and nobody has said that this is meant (behaviour.md §3 row 8). */
public class ExpiresAtOnce extends Refusal {

    public ExpiresAtOnce(String lapsed) {
        super(Kind.CONFLICT, "verification.expires-at-once", lapsed);
    }
}
