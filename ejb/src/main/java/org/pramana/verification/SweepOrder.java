package org.pramana.verification;

import java.time.LocalDate;
import org.pramana.words.InvalidInput;

/**
 * What is asked of a sweep (behaviour.md §8).
 *
 * @param asOf null: today
 * @param dryRun decide and write down, but open no task and tell nobody
 * @param override act although the circuit breaker would hold it
 * @param collection key of the only one whose cards are looked at, null for all
 * @param limit at most so many cards, longest overdue first; null for all
 */
public record SweepOrder(LocalDate asOf, boolean dryRun, boolean override, String collection, Integer limit) {

    public SweepOrder {
        collection = collection == null || collection.isBlank() ? null : collection.strip();
        if (limit != null && limit < 1) {
            throw new InvalidInput("limit", "verification.sweep.limit");
        }
    }

    public static SweepOrder whole(LocalDate asOf, boolean dryRun, boolean override) {
        return new SweepOrder(asOf, dryRun, override, null, null);
    }

    /** For the trail. */
    public String words() {
        return (asOf == null ? "for today" : "for " + asOf)
                + (dryRun ? ", a rehearsal" : "")
                + (override ? ", whatever the breaker says" : "")
                + (collection == null ? "" : ", of " + collection)
                + (limit == null ? "" : ", at most " + limit + " cards");
    }
}
