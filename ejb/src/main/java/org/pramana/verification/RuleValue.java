package org.pramana.verification;

import java.io.Serializable;

/**
 * A setting that holds for a card, and where it comes from.
 *
 * @param name in the visitor's language
 * @param origin CARD, RULE, COLLECTION or BUILT_IN
 * @param from the origin in words
 */
public record RuleValue(String key, String name, String value, String origin, String from) implements Serializable {}
