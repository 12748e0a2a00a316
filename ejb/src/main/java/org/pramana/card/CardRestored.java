package org.pramana.card;

/** CDI event, inside the transaction: back from the archive (behaviour.md §3 row 17). */
public record CardRestored(long cardId, String slug, long collectionId, int version, Long actorId) {}
