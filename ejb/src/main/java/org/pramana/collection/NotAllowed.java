package org.pramana.collection;

import jakarta.ejb.ApplicationException;

/**
 * A person knows that the thing exists, and may not do this to it. Where they may not even read it, the answer is that it is unknown, so that a
 * refusal never betrays a hidden card.
 */
@ApplicationException(rollback = true)
public class NotAllowed extends RuntimeException {

    public NotAllowed(String sentence) {
        super(sentence);
    }
}
