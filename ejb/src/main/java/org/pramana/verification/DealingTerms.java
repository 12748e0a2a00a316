package org.pramana.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.pramana.people.Strategy;
import org.pramana.policy.EffectivePolicy;
import org.pramana.policy.Policies;
import org.pramana.policy.Setting;

/** The one place that asks the policies how cards are shared out. While no rule speaks of it, that costs nothing. */
@ApplicationScoped
class DealingTerms {

    /**
     * @param mostOpenTasks who has so many is passed over while a colleague has room
     * @param handoverDays working days without action after which a task goes on; 0: never
     */
    record Terms(Strategy strategy, int mostOpenTasks, int handoverDays) {}

    static final Terms USUAL = new Terms(
            Strategy.valueOf(Setting.ASSIGNMENT.builtIn()), number(Setting.MAX_OPEN_TASKS), number(Setting.HANDOVER_DAYS));

    @Inject
    Policies policies;

    /** By card; a card that is not in it has {@link #USUAL} ones. */
    Map<Long, Terms> of(Collection<Long> cards) {
        Map<Long, Terms> terms = new HashMap<>();
        if (mayDiffer()) {
            policies.of(cards).forEach((card, rules) -> terms.put(card, of(rules)));
        }
        return terms;
    }

    /** Whether any card's may be others than {@link #USUAL}. */
    boolean mayDiffer() {
        return policies.rulesSay(Set.of(Setting.ASSIGNMENT, Setting.MAX_OPEN_TASKS, Setting.HANDOVER_DAYS));
    }

    /** Whether any card may be open to a whole group. */
    boolean mayBeOpenToGroups() {
        return policies.rulesSay(Set.of(Setting.ASSIGNMENT));
    }

    /** Whether some cards go on earlier or later than usual. */
    boolean mayHandOverOtherwise() {
        return policies.rulesSay(Set.of(Setting.HANDOVER_DAYS));
    }

    static Terms of(EffectivePolicy rules) {
        return new Terms(rules.choice(Setting.ASSIGNMENT, Strategy.class), rules.number(Setting.MAX_OPEN_TASKS), rules.number(Setting.HANDOVER_DAYS));
    }

    private static int number(Setting setting) {
        return Integer.parseInt(setting.builtIn());
    }
}
