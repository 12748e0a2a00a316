package org.pramana.search;

import java.time.Instant;

/**
 * CDI event, inside the transaction of the nightly check: a card is no longer among the first three for a question that it has to answer.
 *
 * @param words the question
 * @param at once per fall, which tells it from the next one
 */
public record GoldenFell(long goldenId, long cardId, String words, Instant at) {}
