package org.pramana.policy;

import java.io.Serializable;
import java.util.List;

/**
 * A version with its rules, in their order.
 *
 * @param seq to be given back when it is saved, so that two administrators do not write over each other
 * @param unreadable rules of which the database says something that nobody can read; {@code rules} has what is left of them
 */
public record PolicyVersion(PolicyLine line, long seq, List<PolicyRule> rules, List<UnreadableRule> unreadable) implements Serializable {

    public PolicyVersion {
        rules = List.copyOf(rules);
        unreadable = List.copyOf(unreadable);
    }
}
