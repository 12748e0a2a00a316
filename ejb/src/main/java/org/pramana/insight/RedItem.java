package org.pramana.insight;

import java.io.Serializable;
import java.util.List;

/**
 * Something that does not get better by waiting.
 *
 * @param examples the first few titles, names or messages
 * @param runId the run it came from, or what else it is about; null where there is none
 */
public record RedItem(Kind kind, long count, List<String> examples, Long runId) implements Serializable {

    public enum Kind {
        /** Tracked cards that nobody could be found for (behaviour.md §7). */
        NOBODY_RESPONSIBLE,
        /** Cards more than 30 days past due (§6, ESC2). */
        STUCK,
        /** The newest sweep failed or was stopped. */
        SWEEP_FAILED,
        /** The circuit breaker holds the newest sweep's tasks and mail (§8). */
        SWEEP_HELD,
        /** Cards that the newest sweep could not decide about. */
        CARD_FAILED,
        /** Imports of the last week that failed. */
        IMPORT_FAILED,
        /** Policies that one administrator wants in force and another has to agree to (§5); {@code runId} is the number of the newest. */
        POLICY_PROPOSED,
        /** A policy is in force, and some cards still have the dates of the one before: its activation was stopped, or failed. */
        ACTIVATION_UNFINISHED,
        /** Mail that was given up. */
        MAIL_DEAD,
        /** Mail that was refused at least once and waits for its next try. */
        MAIL_WAITING
    }

    public RedItem {
        examples = List.copyOf(examples);
    }
}
