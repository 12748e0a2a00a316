package org.pramana.card;

import java.util.List;
import org.pramana.people.PartyKey;
import org.pramana.trust.VerificationPlan;

/**
 * CDI event, inside the transaction: a draft of a new card is there. Who answers for it and how often is kept by {@code verification}.
 *
 * @param verifiers those whom the author named; empty: whoever the rules name, or else the author
 * @param plan what the author chose, null for what the rules say
 */
public record CardBegun(long cardId, long collectionId, long actorId, List<PartyKey> verifiers, VerificationPlan plan) {}
