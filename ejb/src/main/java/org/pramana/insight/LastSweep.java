package org.pramana.insight;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the newest real run did.
 *
 * @param decisions how many of each kind, most frequent first
 */
public record LastSweep(
        long id,
        LocalDate asOf,
        String state,
        Instant startedAt,
        Instant endedAt,
        int lookedAt,
        int decided,
        int mails,
        int failed,
        boolean held,
        Map<String, Integer> decisions)
        implements Serializable {

    public LastSweep {
        decisions = new LinkedHashMap<>(decisions);
    }

    /** How long it took; null while it runs. */
    public Long seconds() {
        return endedAt == null ? null : Math.max(0, endedAt.getEpochSecond() - startedAt.getEpochSecond());
    }
}
