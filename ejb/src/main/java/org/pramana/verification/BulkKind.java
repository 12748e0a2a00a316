package org.pramana.verification;

/** What is done to many cards at once. */
public enum BulkKind {
    VERIFY,
    /** Other verifiers. Verifies and unverifies nothing. */
    VERIFIERS
}
