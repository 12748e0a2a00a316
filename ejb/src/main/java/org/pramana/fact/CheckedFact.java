package org.pramana.fact;

import java.io.Serializable;

/**
 * A fact as a verifier meets it.
 *
 * @param before what the verified version said in its place; for {@link Change#CHANGED} alone, else null
 */
public record CheckedFact(Fact fact, Change change, Fact before) implements Serializable {

    /** Since the verified version. In the order in which a verifier wants to see them. */
    public enum Change {
        CHANGED,
        NEW,
        /** The verified version said it, this one does not. */
        GONE,
        SAME
    }
}
