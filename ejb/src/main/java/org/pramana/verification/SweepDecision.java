package org.pramana.verification;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * One thing that a sweep decided about one card.
 *
 * @param id 0 where it is derived
 * @param kind WARN, EXPIRE, REMIND, TASK, ESCALATE, ARCHIVE_CANDIDATE, ARCHIVE, SKIPPED_CHANGED, ERROR, or NO_CHANGE, which is derived and stored nowhere
 * @param stage as {@code SweepStage} names it: WARN14, DUE, NAG7, TASK, ESC1 and so on; or empty
 * @param person who is asked, null for nobody
 * @param inputs JSON: what the decision rests on
 * @param rule the one that holds for the card, null where none did: then its collection and what is built in decided
 * @param reason in words
 * @param applied false in a dry run, and while a run is held
 * @param undoneAt when somebody took it back, null while nobody has
 */
public record SweepDecision(
        long id,
        long runId,
        LocalDate asOf,
        String slug,
        String title,
        String kind,
        String stage,
        String person,
        int versionNo,
        int cycleNo,
        long trustSeq,
        String inputs,
        String stateBefore,
        String stateAfter,
        DecidingRule rule,
        String reason,
        boolean applied,
        Instant at,
        Instant undoneAt)
        implements Serializable {

    static final Set<String> REVERSIBLE = Set.of("HANDOVER", "REASSIGN", "ARCHIVE");

    /** Whether {@link SweepUndo} has anything to do with it; what has become of the card since, it finds out itself. */
    public boolean reversible() {
        return applied && undoneAt == null && REVERSIBLE.contains(kind);
    }
}
