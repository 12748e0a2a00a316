package org.pramana.batch.staleness;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Why a run is about to fail, from the range that knows to the listener that writes it down: the batch runtime keeps what a step throws to itself. The range does
 * not write it, because the run's row is what every other range's decisions refer to.
 */
@ApplicationScoped
class SweepTrouble {

    private final Map<Long, String> sentences = new ConcurrentHashMap<>();

    void note(long run, String sentence) {
        sentences.put(run, sentence);
    }

    /** Once. @param otherwise where nobody knows */
    String of(long run, String otherwise) {
        String known = sentences.remove(run);
        return known == null ? otherwise : known;
    }
}
