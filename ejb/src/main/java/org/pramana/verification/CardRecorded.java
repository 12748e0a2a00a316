package org.pramana.verification;

/**
 * CDI event, inside the transaction: the history of a card went on, and what it says is in the database. What a sweep or a policy does to many cards at once
 * is written at once, and told by those.
 *
 * @param kind as in {@link CardHappening}
 * @param actorId null for the machine
 */
public record CardRecorded(long cardId, String kind, Long actorId) {}
