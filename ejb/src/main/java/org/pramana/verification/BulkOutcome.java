package org.pramana.verification;

/** What became of one of many cards. */
public enum BulkOutcome {
    WAITING,
    DONE,
    /** It was so already: nothing was changed. */
    SAME,
    REFUSED,
    UNDONE,
    /** The rest was taken back; here somebody has acted since, and that stands. */
    KEPT
}
