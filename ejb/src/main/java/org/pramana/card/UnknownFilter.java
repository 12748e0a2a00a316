package org.pramana.card;

import org.pramana.words.Refusal;

/** There is no such filter, or it is not this person's to change. */
public class UnknownFilter extends Refusal {

    public UnknownFilter() {
        super(Kind.UNKNOWN, "card.filter-unknown");
    }
}
