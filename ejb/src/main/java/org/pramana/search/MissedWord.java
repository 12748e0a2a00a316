package org.pramana.search;

import java.io.Serializable;

/**
 * A word in Devanagari that search had no use for.
 *
 * @param word as it was typed last
 * @param question the last one it was in
 * @param people how many used it
 */
public record MissedWord(String word, String question, int people) implements Serializable {}
