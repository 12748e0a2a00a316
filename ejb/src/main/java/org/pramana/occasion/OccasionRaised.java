package org.pramana.occasion;

import java.time.LocalDate;

/**
 * CDI event, inside the transaction: {@code occasion_card} says which cards are due when. {@code verification}, whose facts these are, makes it so.
 *
 * @param today on which it was raised
 * @param actorId who raised it
 */
public record OccasionRaised(long id, LocalDate today, long actorId) {}
