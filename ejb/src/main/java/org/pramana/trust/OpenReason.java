package org.pramana.trust;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Something that speaks against a card and that nobody has answered yet.
 *
 * @param hard whether it alone makes the card need verification; a soft one is a banner and a task
 * @param by the person's name, null for the machine
 * @param on the day it happened, in the organisation's zone
 * @param text in the person's words, may be null
 * @param dueOn a hard reason counts after this day, and is a soft one up to it; null: it counts at once
 */
public record OpenReason(ReasonKind kind, boolean hard, String by, LocalDate on, String text, LocalDate dueOn) implements Serializable {

    public OpenReason(ReasonKind kind, boolean hard, String by, LocalDate on, String text) {
        this(kind, hard, by, on, text, null);
    }

    /** Whether on this day it alone makes the card need verification. */
    public boolean counts(LocalDate day) {
        return hard && (dueOn == null || day.isAfter(dueOn));
    }
}
