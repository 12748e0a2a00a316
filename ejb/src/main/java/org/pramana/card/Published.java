package org.pramana.card;

import java.io.Serializable;

/** What came of "Publish". */
public record Published(Outcome outcome, String slug, int version) implements Serializable {

    public enum Outcome {
        /** Readers see it now. */
        PUBLISHED,
        /** The collection wants an owner's yes first. */
        REQUESTED,
        /** The same words as before: nothing has happened. */
        UNCHANGED
    }
}
