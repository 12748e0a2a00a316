package org.pramana.verification;

import org.pramana.words.Refusal;

/** Nobody can vouch for the card as it is: it is a draft, archived, or something that the verifier did not look at. */
public class CannotBeVerified extends Refusal {

    public CannotBeVerified(String key, Object... arguments) {
        super(Kind.CONFLICT, key, arguments);
    }
}
