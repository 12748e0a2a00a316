package org.pramana.occasion;

import java.time.LocalDate;

/** CDI event, inside the transaction: what an occasion said against cards, and nobody has answered yet, is to be taken back. */
public record OccasionUndone(long id, LocalDate today, long actorId) {}
