package org.pramana.verification;

import java.time.Instant;

/**
 * CDI event, inside the transaction: somebody says that a card is wrong (behaviour.md §3 row 10).
 *
 * @param version the published version of which they say so
 * @param byId null for the machine
 */
public record CardFlagged(long cardId, int version, Instant at, Long byId, String text) {}
