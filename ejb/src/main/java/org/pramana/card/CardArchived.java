package org.pramana.card;

/** CDI event, inside the transaction (behaviour.md §3 row 16). */
public record CardArchived(long cardId, String slug, long collectionId, int version, Long actorId) {}
