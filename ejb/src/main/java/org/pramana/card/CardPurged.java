package org.pramana.card;

/** CDI event, inside the transaction and before the rows go. */
public record CardPurged(long cardId, String slug, long actorId) {}
