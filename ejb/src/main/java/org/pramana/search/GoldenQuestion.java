package org.pramana.search;

import java.io.Serializable;
import java.time.Instant;

/**
 * A question that was a gap, was answered, and has to stay so.
 *
 * @param words as they were typed
 * @param slug of the card that answers it, and its title; both null where the caller may not read it
 * @param place among the first three at the last check; null: not there
 * @param fellAt since when it is not there; null: it is
 */
public record GoldenQuestion(String words, String slug, String title, Integer place, Instant checkedAt, Instant fellAt) implements Serializable {}
