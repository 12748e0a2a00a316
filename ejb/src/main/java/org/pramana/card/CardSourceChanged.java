package org.pramana.card;

/**
 * CDI event, inside the transaction: what the card was made from says something else now, and the card could not follow, because people have edited it here
 * (behaviour.md §3, SOURCE_CHANGED).
 *
 * @param actorId who imported
 * @param source the archive's name
 */
public record CardSourceChanged(long cardId, long actorId, String source) {}
