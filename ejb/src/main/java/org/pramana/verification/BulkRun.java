package org.pramana.verification;

import java.io.Serializable;
import java.time.Instant;

/**
 * A change of many cards, at work or at its end.
 *
 * @param state RUNNING, COMPLETED or FAILED
 * @param waiting cards that it has not come to yet
 * @param undoUntil the moment up to which it can be taken back; null: as long as nobody has changed a card further
 * @param undoable whether it can be taken back now
 * @param message what went wrong, null for nothing
 */
public record BulkRun(
        long id,
        BulkKind kind,
        String state,
        Instant startedAt,
        Instant endedAt,
        int cards,
        int waiting,
        int done,
        int same,
        int refused,
        int undone,
        int kept,
        Instant undoUntil,
        boolean undoable,
        Instant undoneAt,
        String message)
        implements Serializable {

    public boolean running() {
        return "RUNNING".equals(state);
    }

    public int percent() {
        return cards == 0 ? 100 : 100 * (cards - waiting) / cards;
    }
}
