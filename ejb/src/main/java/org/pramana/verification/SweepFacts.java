package org.pramana.verification;

import java.time.LocalDate;
import java.util.Set;
import org.pramana.trust.TrustFacts;

/**
 * What a sweep knows of one card when it decides.
 *
 * @param hardSince day of the oldest open hard reason, null for none
 * @param doubtedSince day of the oldest open reason of any sort, null for none
 * @param taskId the open task, null for none
 * @param told stages that somebody was told of in this cycle
 * @param expiryRecorded the card's history says already that this cycle ran out
 * @param reminders when whom is told, by the rule that holds for the card
 */
record SweepFacts(
        long cardId,
        int versionNo,
        int cycleNo,
        long trustSeq,
        TrustFacts trust,
        LocalDate publishedOn,
        LocalDate hardSince,
        LocalDate doubtedSince,
        Long responsible,
        Long taskId,
        Long assignee,
        LocalDate snoozedUntil,
        Set<String> told,
        boolean expiryRecorded,
        ReminderPlan reminders) {

    LocalDate lapsesOn() {
        return trust.dueOn() == null ? trust.evergreenUntil() : trust.dueOn();
    }

    Long asked() {
        return taskId == null ? responsible : assignee;
    }
}
