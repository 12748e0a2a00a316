package org.pramana.web.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.pramana.trust.OpenReason;
import org.pramana.trust.ReasonKind;
import org.pramana.trust.Stamp;
import org.pramana.trust.StampWords;
import org.pramana.trust.TrustState;

/**
 * A stamp.
 *
 * @param on the day it is judged by
 * @param state VERIFIED, NEEDS_VERIFICATION, UNTRACKED or NOT_APPLICABLE
 * @param dueSoon verified, but the check is near
 * @param reasons why it needs verification
 * @param doubts what makes readers careful without breaking the stamp
 * @param dueDate the last day that the latest verification covers
 * @param openReasons who opened a reason, when and in what words
 * @param title two or three words, {@code sentence} the whole
 */
record TrustDocument(
        LocalDate on,
        TrustState state,
        boolean dueSoon,
        Set<ReasonKind> reasons,
        Set<ReasonKind> doubts,
        LocalDate dueDate,
        LocalDate lapsesOn,
        LocalDate verifiedOn,
        String verifiedBy,
        Integer verifiedVersion,
        int version,
        List<OpenReason> openReasons,
        String title,
        String sentence) {

    static TrustDocument of(Stamp stamp, Locale language) {
        return stamp == null
                ? null
                : new TrustDocument(
                        stamp.day(),
                        stamp.trust().state(),
                        stamp.trust().dueSoon(),
                        stamp.trust().reasons(),
                        stamp.trust().doubts(),
                        stamp.trust().dueOn(),
                        stamp.lapsesOn(),
                        stamp.verifiedOn(),
                        stamp.verifiedBy(),
                        stamp.verifiedVersion(),
                        stamp.shownVersion(),
                        stamp.reasons(),
                        StampWords.title(stamp, language),
                        StampWords.sentence(stamp, language));
    }
}
