package org.pramana.verification;

import java.util.List;
import java.util.Map;
import org.pramana.policy.EffectivePolicy;
import org.pramana.policy.Setting;
import org.pramana.time.Workdays;

/**
 * When whom is told about a card (behaviour.md §6), in days. What is built in is {@link Setting}'s.
 *
 * @param before the due date, for warnings
 * @param after the due date, or the day of the doubt, for reminders
 * @param owners after so many days the collection's owners hear of it (ESC1); 0: never
 * @param administrators after so many days the administrators do (ESC2); 0: never
 * @param workdays on which people are asked about what is due
 */
record ReminderPlan(List<Integer> before, List<Integer> after, int owners, int administrators, Workdays workdays) {

    ReminderPlan {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    static ReminderPlan builtIn(Workdays workdays) {
        return of(new EffectivePolicy(null, null, null, 0, "", "", Map.of(), workdays));
    }

    static ReminderPlan of(EffectivePolicy policy) {
        return new ReminderPlan(
                policy.days(Setting.REMIND_BEFORE),
                policy.days(Setting.NAG_AFTER),
                policy.number(Setting.ESCALATE_TO_OWNERS),
                policy.number(Setting.ESCALATE_TO_ADMINISTRATORS),
                policy.workdays());
    }
}
