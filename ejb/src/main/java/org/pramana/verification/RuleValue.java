package org.pramana.verification;

import java.io.Serializable;

/**
 * A setting that holds for a card, and where it comes from.
 *
 * @param name in the visitor's language
 * @param origin CARD, RULE, COLLECTION, BUILT_IN, or SETTLED for a plan that rules of that time gave the card
 * @param from the origin in words
 */
public record RuleValue(String key, String name, String value, String origin, String from) implements Serializable {}
