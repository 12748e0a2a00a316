package org.pramana.card;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * How a draft is to be published.
 *
 * @param verify also vouch for it ("Publish and verify")
 * @param fixedDate with {@code verify} on a card with a fixed date: the new date, else null
 * @param minorReason not null: this is a minor edit, and why (behaviour.md §3 row 4)
 * @param changeNote what readers are told has changed, may be null
 */
public record Publication(boolean verify, LocalDate fixedDate, String minorReason, String changeNote) implements Serializable {

    public static Publication plain(String changeNote) {
        return new Publication(false, null, null, changeNote);
    }

    public static Publication andVerify(String changeNote) {
        return new Publication(true, null, null, changeNote);
    }

    public boolean minor() {
        return minorReason != null;
    }
}
