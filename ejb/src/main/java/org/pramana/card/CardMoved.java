package org.pramana.card;

/** CDI event, inside the transaction: now in another collection (behaviour.md §3 row 14). */
public record CardMoved(long cardId, String slug, long fromCollectionId, long toCollectionId, int version, long actorId) {}
