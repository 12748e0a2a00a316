package org.pramana.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * How far a node has followed the numbered changes.
 *
 * <p>Numbers are given when a row is written and become visible when its transaction commits, in another order: 7 may show before 6. So a number that
 * was skipped is asked for again until it shows or until no transaction can be that old any more; it may also have been rolled back and never show.
 */
final class ChangeSequence {

    /** No transaction of the portal takes longer; what a longer one wrote is found by comparing, once an hour. */
    static final Duration PATIENCE = Duration.ofMinutes(15);

    private static final int GAPS_MAX = 200;

    /** Numbers from {@code first} to {@code last} that did not show; given up at {@code until}. */
    record Gap(long first, long last, Instant until) {}

    private long high;
    private List<Gap> gaps = List.of();

    ChangeSequence(long low) {
        this.high = low;
    }

    /** All changes with a higher number are still to come. */
    long high() {
        return high;
    }

    List<Gap> gaps() {
        return gaps;
    }

    /** Everything up to here has been followed; from here on a new node has to begin. */
    long low() {
        return gaps.isEmpty() ? high : gaps.get(0).first() - 1;
    }

    void followed(Collection<Long> numbers, Instant now) {
        List<Gap> left = new ArrayList<>();
        TreeSet<Long> sorted = new TreeSet<>(numbers);
        for (Gap gap : gaps) {
            if (gap.until().isAfter(now)) {
                left.addAll(without(gap, sorted));
            }
        }
        long next = high + 1;
        for (long number : sorted.tailSet(high, false)) {
            if (number > next) {
                left.add(new Gap(next, number - 1, now.plus(PATIENCE)));
            }
            next = number + 1;
            high = number;
        }
        gaps = left.size() > GAPS_MAX ? List.copyOf(left.subList(left.size() - GAPS_MAX, left.size())) : List.copyOf(left);
    }

    private static List<Gap> without(Gap gap, TreeSet<Long> numbers) {
        List<Gap> left = new ArrayList<>();
        long from = gap.first();
        for (long number : numbers.subSet(gap.first(), true, gap.last(), true)) {
            if (number > from) {
                left.add(new Gap(from, number - 1, gap.until()));
            }
            from = number + 1;
        }
        if (from <= gap.last()) {
            left.add(new Gap(from, gap.last(), gap.until()));
        }
        return left;
    }
}
