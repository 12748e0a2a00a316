package org.pramana.duplicate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which of many texts may be alike, found without comparing each with each: only those with a band of their sketches in common. */
public final class LikelyPairs {

    /** A pair has at least so many hundredths in common; less is often only a common form. */
    public static final int ALIKE = 60;

    /** Of many that are all alike, each is compared with so many others: whoever merges them goes from one to the next. */
    private static final int NEIGHBOURS = 5;

    private final List<Long> cards = new ArrayList<>();
    private final List<int[]> sketches = new ArrayList<>();

    /** Two cards, the smaller number first. */
    public record Pair(long first, long second) {

        public static Pair of(long one, long other) {
            return new Pair(Math.min(one, other), Math.max(one, other));
        }
    }

    /** @param text title and body */
    public void add(long card, String text) {
        int[] sketch = Sketch.of(Sketch.runs(text));
        if (sketch != null) {
            cards.add(card);
            sketches.add(sketch);
        }
    }

    /** How much of what both texts say together each of them says, in hundredths. */
    public static int percent(String one, String other) {
        return Sketch.percent(Sketch.runs(one), Sketch.runs(other));
    }

    public Collection<Pair> pairs() {
        Set<Pair> pairs = new LinkedHashSet<>();
        for (int band = 0; band < Sketch.BANDS; band++) {
            Map<Long, long[]> last = new HashMap<>();
            for (int i = 0; i < cards.size(); i++) {
                long card = cards.get(i);
                long[] before = last.computeIfAbsent(Sketch.band(sketches.get(i), band), none -> new long[NEIGHBOURS]);
                Arrays.stream(before).filter(other -> other != 0).forEach(other -> pairs.add(Pair.of(card, other)));
                System.arraycopy(before, 0, before, 1, NEIGHBOURS - 1);
                before[0] = card;
            }
        }
        return pairs;
    }
}
