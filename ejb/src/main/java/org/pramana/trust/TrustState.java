package org.pramana.trust;

/** What a reader may think of a card. */
public enum TrustState {
    /** The card is not published, so the question does not arise. */
    NOT_APPLICABLE,
    /** Nobody promises anything about it. */
    UNTRACKED,
    NEEDS_VERIFICATION,
    VERIFIED
}
