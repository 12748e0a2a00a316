package org.pramana.verification;

import java.time.Instant;
import java.util.List;

/** CDI event, inside the transaction: these cards are verified no more, as if nobody had vouched for them. @param since when somebody had */
public record VerificationsTakenBack(List<Long> cards, Instant since) {

    public VerificationsTakenBack {
        cards = List.copyOf(cards);
    }
}
