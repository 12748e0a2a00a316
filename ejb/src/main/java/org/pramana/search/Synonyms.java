package org.pramana.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Other words for the same, as administrators keep them and as they ship for Hindi. They are put into the question, not into the index, so that a new one holds at once.
 */
final class Synonyms {

    static final Synonyms NONE = new Synonyms(List.of());

    /** @param bothWays false: who asks for {@code from} also finds {@code to}, not the other way round */
    record Pair(String from, String to, boolean bothWays) {}

    /**
     * @param length how many of the asked words it stands for
     * @param text what administrators wrote, for marks
     * @param stems the same as the index has it
     */
    record Other(int length, String text, List<String> stems) {}

    private record Entry(List<String> left, Other right) {}

    private final Map<String, List<Entry>> byFirst = new HashMap<>();

    Synonyms(List<Pair> pairs) {
        for (Pair pair : pairs) {
            add(pair.from(), pair.to());
            if (pair.bothWays()) {
                add(pair.to(), pair.from());
            }
        }
    }

    private void add(String from, String to) {
        List<String> left = Query.stems(from);
        List<String> right = CardAnalysis.STEMS.words(to);
        if (!left.isEmpty() && !right.isEmpty() && !left.equals(right)) {
            byFirst.computeIfAbsent(left.get(0), first -> new ArrayList<>()).add(new Entry(left, new Other(left.size(), to, right)));
        }
    }

    /** Whether this stem alone is called something else. */
    boolean knows(String stem) {
        return byFirst.getOrDefault(stem, List.of()).stream().anyMatch(entry -> entry.left().size() == 1);
    }

    /** What else the words that begin at this place are called. */
    List<Other> at(List<String> stems, int place) {
        return byFirst.getOrDefault(stems.get(place), List.of()).stream()
                .filter(entry -> place + entry.left().size() <= stems.size() && entry.left().equals(stems.subList(place, place + entry.left().size())))
                .map(Entry::right)
                .toList();
    }
}
