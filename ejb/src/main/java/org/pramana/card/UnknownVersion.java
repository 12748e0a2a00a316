package org.pramana.card;

import org.pramana.words.Refusal;

/** The card has no version with this number. */
public class UnknownVersion extends Refusal {

    public UnknownVersion(int version) {
        super(Kind.UNKNOWN, "card.version-unknown", version);
    }
}
