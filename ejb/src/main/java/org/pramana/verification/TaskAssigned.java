package org.pramana.verification;

/**
 * CDI event, inside the transaction: somebody is asked to look at a card, outside of a sweep.
 *
 * @param stage what for: TASK, HANDOVER, or the hard doubt that cannot wait: FLAGGED, REQUESTED
 */
public record TaskAssigned(long cardId, int cycleNo, String stage, long personId) {}
