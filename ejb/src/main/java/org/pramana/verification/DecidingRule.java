package org.pramana.verification;

import java.io.Serializable;

/**
 * The rule of the policy under which something was decided about a card.
 *
 * @param policy number of the version
 * @param number of the rule in it, from 1
 * @param words the same as people say it, in the reader's language
 */
public record DecidingRule(int policy, int number, String name, String words) implements Serializable {}
