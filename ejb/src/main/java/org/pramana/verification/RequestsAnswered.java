package org.pramana.verification;

import java.util.Set;

/** CDI event, inside the transaction: a card was verified, and these people had asked for that. */
public record RequestsAnswered(long cardId, int cycleNo, long verifierId, Set<Long> requesters) {

    public RequestsAnswered {
        requesters = Set.copyOf(requesters);
    }
}
