package org.pramana.policy;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.zip.CRC32;
import org.pramana.time.Workdays;
import org.pramana.trust.VerificationMode;
import org.pramana.trust.VerificationPlan;

/**
 * What a verification is worth: until when it holds and when people are warned. Settled when somebody verifies or replans, and kept as facts of the
 * card, so that trust stays a function of the card's row and the day.
 *
 * @param planOwn somebody chose the plan for this card, and the rules let it stand
 * @param warnDays null: what the collection says
 * @param workdays a last day that is none of them moves to the one before it; null: it stays where it is
 * @param spreadPercent so much of an interval may be cut off, drawn by card and cycle; never longer than the interval (behaviour.md §9)
 */
public record CycleTerms(
        VerificationPlan plan, boolean planOwn, Integer warnDays, int evergreenMaxAge, Workdays workdays, int spreadPercent)
        implements Serializable {

    /** The last day that a verification covers, null where no day ends it. @param cycle the cycle that the verification begins */
    public LocalDate dueOn(LocalDate verifiedOn, long cardId, int cycle) {
        if (plan.mode() != VerificationMode.INTERVAL) {
            return plan.dueAfter(verifiedOn);
        }
        LocalDate due = verifiedOn.plusDays(plan.intervalDays() - cut(cardId, cycle));
        if (workdays == null) {
            return due;
        }
        LocalDate workday = workdays.onOrBefore(due);
        return workday.isBefore(verifiedOn) ? verifiedOn : workday;
    }

    public LocalDate evergreenUntil(LocalDate verifiedOn) {
        return plan.mode() == VerificationMode.EVERGREEN ? verifiedOn.plusDays(evergreenMaxAge) : null;
    }

    /** Also fills in the last day of a card whose verifier has just named one. */
    public CycleTerms until(LocalDate fixedDate) {
        return new CycleTerms(VerificationPlan.on(fixedDate), planOwn, warnDays, evergreenMaxAge, workdays, spreadPercent);
    }

    private long cut(long cardId, int cycle) {
        CRC32 draw = new CRC32();
        draw.update((cardId + ":" + cycle).getBytes(StandardCharsets.US_ASCII));
        return draw.getValue() * (plan.intervalDays() * spreadPercent) / (100L << 32);
    }
}
