package org.pramana.trust;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * When a card is to be verified again.
 *
 * @param intervalDays 1 to 3650 for {@link VerificationMode#INTERVAL}, else null
 * @param fixedDate the day through which a {@link VerificationMode#FIXED} card is verified; null until somebody names one
 */
public record VerificationPlan(VerificationMode mode, Integer intervalDays, LocalDate fixedDate) implements Serializable {

    public static final int LONGEST_INTERVAL = 3650;

    public VerificationPlan {
        if (mode == null) {
            throw new IllegalArgumentException("a verification plan needs a mode");
        }
        if ((mode == VerificationMode.INTERVAL) != (intervalDays != null)) {
            throw new IllegalArgumentException("only an interval has days, and it needs them: " + mode + ", " + intervalDays);
        }
        if (intervalDays != null && (intervalDays < 1 || intervalDays > LONGEST_INTERVAL)) {
            throw new IllegalArgumentException("an interval is 1 to " + LONGEST_INTERVAL + " days, not " + intervalDays);
        }
        if (mode != VerificationMode.FIXED && fixedDate != null) {
            throw new IllegalArgumentException("only a fixed date has a date: " + mode);
        }
    }

    public static VerificationPlan every(int days) {
        return new VerificationPlan(VerificationMode.INTERVAL, days, null);
    }

    public static VerificationPlan on(LocalDate day) {
        return new VerificationPlan(VerificationMode.FIXED, null, day);
    }

    public static VerificationPlan evergreen() {
        return new VerificationPlan(VerificationMode.EVERGREEN, null, null);
    }

    public static VerificationPlan untracked() {
        return new VerificationPlan(VerificationMode.NONE, null, null);
    }

    /** The last day that a verification on {@code verifiedOn} covers, or null where no day ends it. */
    public LocalDate dueAfter(LocalDate verifiedOn) {
        return switch (mode) {
            case INTERVAL -> verifiedOn.plusDays(intervalDays);
            case FIXED -> fixedDate;
            case EVERGREEN, NONE -> null;
        };
    }
}
