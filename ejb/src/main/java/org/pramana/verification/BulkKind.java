package org.pramana.verification;

import java.time.Duration;

/** What is done to many cards at once (behaviour.md §11). */
public enum BulkKind {
    /** Nobody looks at more than that in earnest. */
    VERIFY(200, 10),
    /** Other verifiers. Verifies and unverifies nothing. */
    VERIFIERS(BulkKind.MANY, BulkKind.ALWAYS),
    /** Another interval, date or mode. Verifies and unverifies nothing by itself; the time of some may be over. */
    PLAN(BulkKind.MANY, BulkKind.ALWAYS),
    TAG(BulkKind.MANY, BulkKind.ALWAYS),
    /** To another collection. */
    MOVE(BulkKind.MANY, BulkKind.ALWAYS),
    ARCHIVE(BulkKind.MANY, BulkKind.ALWAYS),
    /** Somebody is asked, and has been by then. */
    REQUEST(200, BulkKind.NEVER),
    /** People are told, and have been by then: each of them of every card. */
    ANNOUNCE(50, BulkKind.NEVER);

    /** More than that is the work of a rule (§5). */
    private static final int MANY = 2_000;

    private static final int ALWAYS = 0;
    private static final int NEVER = -1;

    private final int most;
    private final int undoMinutes;

    BulkKind(int most, int undoMinutes) {
        this.most = most;
        this.undoMinutes = undoMinutes;
    }

    /** How many cards at once. */
    public int most() {
        return most;
    }

    /** Whether it can be taken back at all. */
    public boolean undoable() {
        return undoMinutes >= 0;
    }

    /** How long after its end it can be taken back; null: as long as nobody has changed a card further. */
    Duration undoWithin() {
        return undoMinutes > 0 ? Duration.ofMinutes(undoMinutes) : null;
    }
}
