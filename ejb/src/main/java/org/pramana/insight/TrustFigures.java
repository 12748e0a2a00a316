package org.pramana.insight;

import java.io.Serializable;

/**
 * All figures of some cards (behaviour.md §10).
 *
 * @param debt30 sum over cards of the days that each has needed verification times its views in 30 days
 */
public record TrustFigures(TrustScore score, ReaderTrust readers, long debt30) implements Serializable {

    /** Staleness debt: days of needing verification times views a day, rounded. */
    public long debt() {
        return Math.round(debt30 / (double) TrustSums.WINDOW);
    }

    TrustFigures plus(TrustFigures other) {
        return new TrustFigures(
                new TrustScore(score.published() + other.score.published(), score.tracked() + other.score.tracked(), score.verified() + other.score.verified()),
                new ReaderTrust(readers.opened() + other.readers.opened(), readers.verified() + other.readers.verified()),
                debt30 + other.debt30);
    }
}
