package org.pramana.policy;

import java.io.Serializable;

/**
 * The rule that a card is under, for its page.
 *
 * @param policy number of the version in force
 * @param position of the rule, from 0
 */
public record RuleMark(int policy, int position, String name, boolean locked) implements Serializable {}
