package org.pramana.policy;

import java.util.List;
import java.util.Map;

/**
 * What the rules in force say of some cards, and which rule it is that says it.
 *
 * @param policies by card; empty where no rule is in force
 * @param ids of the rules' rows, in the order of the rules
 * @param unreadable by the position of the rule
 */
public record Ruling(Map<Long, EffectivePolicy> policies, List<Long> ids, Map<Integer, UnreadableRule> unreadable) {

    static final Ruling NONE = new Ruling(Map.of(), List.of(), Map.of());

    /** Null where no rule is in force. */
    public EffectivePolicy of(long card) {
        return policies.get(card);
    }

    /** The number of its row in {@code policy_rule}; null where none wins. */
    public Long rule(EffectivePolicy policy) {
        return policy.rulePosition() == null ? null : ids.get(policy.rulePosition());
    }

    /** Null where the rule that wins can be read, or none wins. */
    public UnreadableRule unreadable(EffectivePolicy policy) {
        return policy.rulePosition() == null ? null : unreadable.get(policy.rulePosition());
    }
}
