package org.pramana.occasion;

import java.time.Instant;
import java.time.LocalDate;

/**
 * CDI event, inside the transaction: what an occasion said against cards, and nobody has answered yet, is to be taken back.
 *
 * @param at by which what was undone is told from what was answered
 */
public record OccasionUndone(long id, LocalDate today, Instant at, long actorId) {}
