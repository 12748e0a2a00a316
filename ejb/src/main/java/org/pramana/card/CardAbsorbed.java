package org.pramana.card;

/** CDI event, inside the transaction: a duplicate has become part of this card (behaviour.md §3 row 18). Changed words are a {@link CardPublished} of their own. */
public record CardAbsorbed(long cardId, long duplicateId, Long actorId) {}
