package org.pramana.trust;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * The stamp on a card: trust on the day it was asked for, and what its sentence needs. {@link StampWords} says it in a language.
 *
 * @param verifiedBy the name of who vouched last, null if nobody ever did
 * @param verifierLeft that person has left; the name stays on the stamp (behaviour.md §7)
 * @param verifiedVersion the version that was vouched for, null if none
 * @param shownVersion the version that the reader has before them
 * @param editedByVerifier changed by a verifier since, without vouching again (behaviour.md §3 row 5)
 * @param lapsesOn the last day covered, by due date or by greatest age; null for none
 * @param reasons every open reason, hard and soft, newest first
 */
public record Stamp(
        Trust trust,
        VerificationPlan plan,
        LocalDate verifiedOn,
        String verifiedBy,
        boolean verifierLeft,
        Integer verifiedVersion,
        int shownVersion,
        boolean editedByVerifier,
        LocalDate lapsesOn,
        LocalDate day,
        List<OpenReason> reasons)
        implements Serializable {

    public Stamp {
        reasons = List.copyOf(reasons);
    }

    /** Shape and colour of the seal: {@code ok}, {@code due}, {@code need} or {@code none}. */
    public String seal() {
        return switch (trust.state()) {
            case VERIFIED -> trust.dueSoon() ? "due" : "ok";
            case NEEDS_VERIFICATION -> "need";
            case UNTRACKED, NOT_APPLICABLE -> "none";
        };
    }

    /** Of the time between verification and the last day covered, how much is left: 0 to 100. A broken seal has none, one without an end all. */
    public int timeLeftPercent() {
        if (!trust.verified()) {
            return 0;
        }
        if (lapsesOn == null || verifiedOn == null || !lapsesOn.isAfter(verifiedOn)) {
            return 100;
        }
        long whole = verifiedOn.until(lapsesOn, java.time.temporal.ChronoUnit.DAYS);
        long left = Math.max(0, day.until(lapsesOn, java.time.temporal.ChronoUnit.DAYS));
        return (int) Math.min(100, left * 100 / whole);
    }
}
