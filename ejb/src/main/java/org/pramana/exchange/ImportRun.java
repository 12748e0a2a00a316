package org.pramana.exchange;

import java.io.Serializable;
import java.time.Instant;

/**
 * One import.
 *
 * @param source the archive's name: a second import under the same name continues this one's cards
 * @param state WAITING, RUNNING, COMPLETED, FAILED or STOPPED
 * @param total pages found, and {@code done} how many of them are settled: the progress
 * @param message why it failed, null where it did not
 */
public record ImportRun(
        long id,
        String collection,
        String collectionName,
        String source,
        boolean dryRun,
        String state,
        String requestedBy,
        Instant startedAt,
        Instant endedAt,
        int total,
        int done,
        int created,
        int changed,
        int same,
        int skipped,
        int failed,
        String message)
        implements Serializable {

    public boolean over() {
        return !state.equals("WAITING") && !state.equals("RUNNING");
    }

    public int percent() {
        if (over()) {
            return 100;
        }
        return total == 0 ? 0 : (int) Math.min(99, 100L * done / total);
    }
}
