package org.pramana.verification;

/**
 * CDI event, inside the transaction: somebody looks after the cards of another now (behaviour.md §7).
 *
 * @param fromName null where the cards were not one person's
 * @param someCard one of them, for rights to be checked against
 */
public record CardsInherited(long personId, String fromName, int cards, long someCard, long successionId) {}
