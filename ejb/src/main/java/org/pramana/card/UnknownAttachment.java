package org.pramana.card;

import org.pramana.words.Refusal;

/** There is no such file, or it is not for this person to know of. */
public class UnknownAttachment extends Refusal {

    public UnknownAttachment() {
        super(Kind.UNKNOWN, "card.attachment-unknown");
    }
}
