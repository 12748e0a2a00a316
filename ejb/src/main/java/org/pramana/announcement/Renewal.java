package org.pramana.announcement;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * When a receipt no longer counts and is asked for again.
 *
 * @param days with {@code DAYS}, after how many, else null
 * @param from with {@code YEARLY}, the first of its days, else null
 */
public record Renewal(Kind kind, Integer days, LocalDate from) implements Serializable {

    public enum Kind {
        NONE,
        /** That many days after each person's own receipt. */
        DAYS,
        /** For all on the same day of each year. */
        YEARLY
    }

    public static Renewal none() {
        return new Renewal(Kind.NONE, null, null);
    }

    public static Renewal every(int days) {
        return new Renewal(Kind.DAYS, days, null);
    }

    public static Renewal yearly(LocalDate from) {
        return new Renewal(Kind.YEARLY, null, from);
    }
}
