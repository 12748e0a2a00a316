package org.pramana.policy;

import java.util.List;
import java.util.TreeSet;

/** Bringing a card's interval inside the limits of a rule. */
final class Intervals {

    private Intervals() {}

    /**
     * @param days what the card has
     * @param allowed none: every one is
     * @param usual the rule's own interval, taken where the card's is not allowed; null for none
     */
    static int within(int days, List<Integer> allowed, Integer usual) {
        if (allowed.isEmpty() || allowed.contains(days)) {
            return days;
        }
        if (usual != null) {
            return usual;
        }
        TreeSet<Integer> sorted = new TreeSet<>(allowed);
        Integer shorter = sorted.floor(days); // sooner rather than later
        return shorter == null ? sorted.first() : shorter;
    }

    /** The same in SQL. @param days an expression */
    static String sql(String days, List<Integer> allowed, Integer usual) {
        if (allowed.isEmpty()) {
            return days;
        }
        StringBuilder cases = new StringBuilder("case");
        TreeSet<Integer> sorted = new TreeSet<>(allowed);
        for (Integer one : sorted) {
            cases.append(" when %s = %d then %d".formatted(days, one, one));
        }
        if (usual != null) {
            return cases.append(" else ").append(usual).append(" end").toString();
        }
        for (Integer one : sorted.descendingSet()) {
            cases.append(" when %s > %d then %d".formatted(days, one, one));
        }
        return cases.append(" else ").append(sorted.first()).append(" end").toString();
    }
}
