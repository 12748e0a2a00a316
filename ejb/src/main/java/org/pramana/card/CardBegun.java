package org.pramana.card;

import java.util.List;
import org.pramana.people.PartyKey;
import org.pramana.trust.VerificationPlan;

/** CDI event, inside the transaction: a draft of a new card is there. Who answers for it and how often is kept by {@code verification}. */
public record CardBegun(long cardId, long collectionId, long actorId, List<PartyKey> verifiers, VerificationPlan plan) {}
