package org.pramana.insight;

import java.io.Serializable;

/**
 * How many of the published cards somebody vouches for (behaviour.md §10).
 *
 * @param published all of them
 * @param tracked those that are meant to be verified; the others promise nothing and do not count
 * @param verified those of the tracked ones that are
 */
public record TrustScore(int published, int tracked, int verified) implements Serializable {

    /** Whole percent, rounded down so that 100 means all; null where there is nothing to trust. */
    public Integer percent() {
        return floor(verified, tracked);
    }

    /** Of the published cards, how many are tracked at all. */
    public Integer coveragePercent() {
        return floor(tracked, published);
    }

    public int needing() {
        return tracked - verified;
    }

    private static Integer floor(int part, int whole) {
        return whole == 0 ? null : (int) (part * 100L / whole);
    }
}
