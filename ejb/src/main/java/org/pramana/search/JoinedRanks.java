package org.pramana.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was found by its words and what was found by its meaning, made one by their ranks (reciprocal rank fusion; Cormack, Clarke and Büttcher 2009):
 * the two measure with rules that cannot be compared, but the third best is the third best with either.
 */
final class JoinedRanks {

    /** How much alike the first ranks are worth. The usual 60 suits longer lists and would let trust, which multiplies, outweigh everything (measured, ADR 13). */
    private static final int SMOOTHING = 10;

    /** What is less like the question has nothing to do with it: of 1,376 cards the best for made-up words had 0.28, and nine in ten right answers had more. */
    static final float ALIKE = 0.3f;

    private JoinedRanks() {}

    /**
     * @param words how well the words of cards match, best first
     * @param meaning how like their meaning is, best first; those below {@link #ALIKE} count only where their words match too
     * @return their worth; in no order
     */
    static Map<Long, Double> of(Map<Long, Float> words, Map<Long, Float> meaning) {
        Map<Long, Float> alike = new LinkedHashMap<>(meaning);
        alike.entrySet().removeIf(card -> card.getValue() < ALIKE && !words.containsKey(card.getKey()));
        Map<Long, Double> joined = new HashMap<>();
        add(words.keySet(), joined);
        add(alike.keySet(), joined);
        return joined;
    }

    private static void add(Collection<Long> ranked, Map<Long, Double> joined) {
        int rank = 0;
        for (Long card : ranked) {
            rank++;
            joined.merge(card, 1.0 / (SMOOTHING + rank), Double::sum);
        }
    }
}
