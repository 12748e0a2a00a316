package org.pramana.verification;

import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import org.pramana.policy.EffectivePolicy;
import org.pramana.policy.Ruling;
import org.pramana.policy.UnreadableRule;
import org.pramana.time.Workdays;

/**
 * What the rules in force settle for the cards of a page of a sweep: which rule it is, how they are shared out, and when whom is told. Worked out once for each
 * rule and collection; where that fails it costs the rule's cards their night, and nobody else's.
 */
final class PageRules {

    /**
     * @param rule the number of its row, null where none wins
     * @param quarantine why nothing is decided about its cards, null where something is
     */
    record Held(Long rule, DealingTerms.Terms terms, ReminderPlan reminders, Quarantine quarantine) {}

    /** @param inputs JSON: what is wrong with the rule @param words the same as a sentence */
    record Quarantine(String inputs, String words) {}

    private final Ruling ruling;
    private final Held usual;
    private final Map<EffectivePolicy, Held> held = new IdentityHashMap<>(); // cards under the same rule share one answer

    PageRules(Ruling ruling, Workdays workdays) {
        this.ruling = ruling;
        this.usual = new Held(null, DealingTerms.USUAL, ReminderPlan.builtIn(workdays), null);
    }

    Held of(long card) {
        EffectivePolicy policy = ruling.of(card);
        return policy == null ? usual : held.computeIfAbsent(policy, this::settle);
    }

    private Held settle(EffectivePolicy policy) {
        Long rule = ruling.rule(policy);
        UnreadableRule unreadable = ruling.unreadable(policy);
        if (unreadable != null) {
            return quarantined(rule, new Quarantine(DecisionInputs.unreadable(unreadable), unreadable.sentence(Locale.ENGLISH)));
        }
        try {
            return new Held(rule, DealingTerms.of(policy), ReminderPlan.of(policy), null);
        } catch (RuntimeException thrown) {
            return quarantined(rule, new Quarantine("{}", String.valueOf(thrown.getMessage())));
        }
    }

    private Held quarantined(Long rule, Quarantine why) {
        return new Held(rule, usual.terms(), usual.reminders(), why);
    }
}
