package org.pramana.card;

/**
 * CDI event, inside the transaction: an owner has decided.
 *
 * @param comment why not, null if it was approved
 */
public record PublicationDecided(long cardId, String slug, long authorId, long actorId, boolean approved, String comment) {}
