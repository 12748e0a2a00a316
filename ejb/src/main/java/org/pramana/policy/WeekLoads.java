package org.pramana.policy;

import java.io.Serializable;
import java.util.List;

/**
 * The checks of 13 weeks for somebody or something, as they are and as they would be.
 *
 * @param key of the collection, or the person's login; null for the portal, and for cards that nobody looks after
 * @param budget checks that the person can do in a week beside other work, 0 for cards that nobody looks after; null for the portal and collections
 * @param waitingNow cards that need verification on the day after, as things are
 * @param now for each week, the first begins on the day of the rehearsal
 */
public record WeekLoads(String key, String name, Integer budget, int waitingNow, int waitingThen, List<Integer> now, List<Integer> then) implements Serializable {

    public WeekLoads {
        now = List.copyOf(now);
        then = List.copyOf(then);
    }

    public int peakNow() {
        return now.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    public int peakThen() {
        return then.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** From 0. */
    public int peakWeekThen() {
        return then.indexOf(peakThen());
    }
}
