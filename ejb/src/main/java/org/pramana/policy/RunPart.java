package org.pramana.policy;

/**
 * Cards of a run whose numbers follow each other.
 *
 * @param first the lowest number, whether there is such a card or not, and {@code last} the highest
 * @param share of the run's cards, as if numbers had no gaps: the progress
 */
public record RunPart(long first, long last, int share) {

    /** Of a run over so many cards, whose numbers go from {@code lowest} to {@code highest}. */
    static RunPart of(long first, long last, long cards, long lowest, long highest) {
        return new RunPart(first, last, (int) (cards * (last - first + 1) / (highest - lowest + 1)));
    }

    /** The number before the first. */
    long after() {
        return first - 1;
    }
}
