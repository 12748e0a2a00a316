package org.pramana.policy;

import java.io.Serializable;
import java.util.List;

/**
 * A version with its rules, in their order.
 *
 * @param seq to be given back when it is saved, so that two administrators do not write over each other
 */
public record PolicyVersion(PolicyLine line, long seq, List<PolicyRule> rules) implements Serializable {

    public PolicyVersion {
        rules = List.copyOf(rules);
    }
}
