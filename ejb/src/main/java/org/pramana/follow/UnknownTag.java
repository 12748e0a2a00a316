package org.pramana.follow;

import org.pramana.words.Refusal;

/** No card that this person may read has the tag. */
public class UnknownTag extends Refusal {

    public UnknownTag(String tag) {
        super(Kind.UNKNOWN, "follow.unknown-tag", tag);
    }
}
