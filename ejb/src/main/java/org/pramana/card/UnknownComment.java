package org.pramana.card;

import org.pramana.words.Refusal;

/** There is no such comment on this card. */
public class UnknownComment extends Refusal {

    public UnknownComment() {
        super(Kind.UNKNOWN, "card.comment-unknown");
    }
}
