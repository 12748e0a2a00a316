package org.pramana.verification;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One run of the staleness sweep.
 *
 * @param policy number of the version of the policy that was in force when it began, null for none
 * @param collection key of the only one that it looks at, null for all
 * @param limit at most so many cards, null for all
 * @param state RUNNING, COMPLETED, FAILED or STOPPED
 * @param toLookAt cards that are near or past a stage or doubted, and {@code lookedAt} how many of them are done: the progress
 * @param held the circuit breaker keeps tasks and mails back until somebody overrides it (behaviour.md §8)
 * @param sentence the outcome in words, in the visitor's language
 */
public record SweepRun(
        long id,
        LocalDate asOf,
        Integer policy,
        String collection,
        Integer limit,
        boolean dryRun,
        String state,
        Instant startedAt,
        Instant endedAt,
        String node,
        String requestedBy,
        Long executionId,
        int toLookAt,
        int lookedAt,
        int decided,
        int applied,
        int mails,
        int failed,
        boolean held,
        String message,
        String sentence)
        implements Serializable {

    public int percent() {
        if (!"RUNNING".equals(state)) {
            return 100;
        }
        return toLookAt == 0 ? 0 : (int) Math.min(99, 100L * lookedAt / toLookAt);
    }

    SweepRun saying(String words) {
        return new SweepRun(
                id, asOf, policy, collection, limit, dryRun, state, startedAt, endedAt, node, requestedBy, executionId, toLookAt, lookedAt, decided, applied, mails, failed, held,
                message, words);
    }
}
