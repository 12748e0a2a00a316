package org.pramana.insight;

/** By what trust can be told apart (behaviour.md §10). */
public enum Scope {
    COLLECTION,
    /** Groups that verify. */
    GROUP,
    /** People who are responsible for cards now. */
    VERIFIER,
    TAG
}
