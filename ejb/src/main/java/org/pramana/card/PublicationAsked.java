package org.pramana.card;

/** CDI event, inside the transaction: somebody asks for a decision on their draft (behaviour.md §2). */
public record PublicationAsked(long cardId, String slug, long collectionId, long draftId, long authorId) {}
