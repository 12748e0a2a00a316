package org.pramana.trust;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything that trust depends on, but for the day.
 *
 * @param verifiedOn null: never verified
 * @param dueOn the last day that the latest verification covers, null where no day ends it
 * @param evergreenUntil for an evergreen card the last day before it is too old, null for none
 * @param warnDays how many days before {@code dueOn} "due soon" begins
 */
public record TrustFacts(
        Lifecycle lifecycle,
        VerificationMode mode,
        LocalDate verifiedOn,
        LocalDate dueOn,
        LocalDate evergreenUntil,
        int warnDays,
        List<OpenReason> reasons)
        implements Serializable {

    public TrustFacts {
        reasons = List.copyOf(reasons);
    }
}
