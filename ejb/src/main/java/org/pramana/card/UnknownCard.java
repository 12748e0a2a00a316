package org.pramana.card;

import org.pramana.words.Refusal;

/** There is none at this address, or none that this person may know of. */
public class UnknownCard extends Refusal {

    public UnknownCard(String slug) {
        super(Kind.UNKNOWN, "card.unknown", slug);
    }
}
