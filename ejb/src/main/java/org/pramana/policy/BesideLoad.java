package org.pramana.policy;

import java.io.Serializable;
import java.util.List;

/**
 * One person's checks of 13 weeks by two rehearsals.
 *
 * @param login null, as the budget then is 0, for cards that nobody looks after
 * @param budget checks that they can do in a week
 * @param waitingLeft cards that need verification on the day after, by the one, and {@code waitingRight} by the other
 * @param left for each week, by the one, and {@code right} by the other
 */
public record BesideLoad(String login, String name, int budget, int waitingLeft, int waitingRight, List<Integer> left, List<Integer> right) implements Serializable {

    public BesideLoad {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    public int peakLeft() {
        return highest(left);
    }

    public int peakRight() {
        return highest(right);
    }

    public int checksLeft() {
        return left.stream().mapToInt(Integer::intValue).sum();
    }

    public int checksRight() {
        return right.stream().mapToInt(Integer::intValue).sum();
    }

    private static int highest(List<Integer> weeks) {
        return weeks.stream().mapToInt(Integer::intValue).max().orElse(0);
    }
}
