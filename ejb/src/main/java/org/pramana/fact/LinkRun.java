package org.pramana.fact;

import java.io.Serializable;
import java.time.Instant;

/**
 * One look at the links of all cards.
 *
 * @param endedAt null while it is at work
 * @param cardsRead whose facts were read anew
 * @param broken of those checked in this run
 * @param message why it broke off, null where it did not
 */
public record LinkRun(long id, Instant startedAt, Instant endedAt, String requestedBy, int cardsRead, int checked, int broken, String message) implements Serializable {}
