package org.pramana.verification;

/**
 * CDI event, inside the transaction: somebody is asked to look at a card, outside of a sweep.
 *
 * @param stage what for: TASK, or HANDOVER
 */
public record TaskAssigned(long cardId, int cycleNo, String stage, long personId) {}
