package org.pramana.collection;

import org.pramana.words.Refusal;

/**
 * A person knows that the thing exists, and may not do this to it. Where they may not even read it, the answer is that it is unknown, so that a
 * refusal never betrays a hidden card.
 */
public class NotAllowed extends Refusal {

    public NotAllowed(String key, Object... arguments) {
        super(Kind.NOT_ALLOWED, key, arguments);
    }
}
