package org.pramana.verification;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Spreads one person's checks over the weeks (behaviour.md §9): a card may come earlier, as far as its spread allows, and never later. A pure function;
 * what does not fit is counted and not hidden.
 */
final class Leveller {

    static final int WEEKS = 13;

    private Leveller() {}

    /** @param earliest the first day on which the spread lets it be due */
    record Due(long card, LocalDate on, LocalDate earliest) {}

    record Shift(long card, LocalDate from, LocalDate to) {}

    /** @param before checks in each week; the first holds what is overdue @param unfit checks above the budget that stay where they are */
    record Plan(List<Integer> before, List<Integer> after, List<Shift> shifts, int unfit) {}

    /** @param today shifts lead to days after it */
    static Plan plan(LocalDate today, int budget, List<Due> cards) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<List<Due>> weeks = new ArrayList<>();
        for (int week = 0; week < WEEKS; week++) {
            weeks.add(new ArrayList<>());
        }
        for (Due card : cards) {
            int week = week(monday, card.on());
            if (week < WEEKS) {
                weeks.get(Math.max(0, week)).add(card);
            }
        }
        List<Integer> before = weeks.stream().map(List::size).toList();
        int[] load = before.stream().mapToInt(Integer::intValue).toArray();
        List<Shift> shifts = new ArrayList<>();
        for (int week = 1; week < WEEKS; week++) {
            // who can go furthest goes first: the others have fewer places
            List<Due> movable = weeks.get(week).stream().sorted(Comparator.comparing(Due::earliest).thenComparing(Due::card)).toList();
            for (Due card : movable) {
                int place = load[week] > budget ? place(card, week, load, budget, monday, today) : -1;
                if (place >= 0) {
                    load[week]--;
                    load[place]++;
                    shifts.add(new Shift(card.card(), card.on(), day(card, place, monday, today)));
                }
            }
        }
        List<Integer> after = java.util.Arrays.stream(load).boxed().toList();
        return new Plan(before, after, shifts, after.stream().mapToInt(checks -> Math.max(0, checks - budget)).sum());
    }

    /** The nearest earlier week with room that the card may be due in, or -1. */
    private static int place(Due card, int week, int[] load, int budget, LocalDate monday, LocalDate today) {
        for (int earlier = week - 1; earlier >= 0; earlier--) {
            if (day(card, earlier, monday, today) == null) {
                return -1;
            }
            if (load[earlier] < budget) {
                return earlier;
            }
        }
        return -1;
    }

    /** The last workday of the week, if the card may be due on it; else null. */
    private static LocalDate day(Due card, int week, LocalDate monday, LocalDate today) {
        LocalDate friday = monday.plusWeeks(week).plusDays(4);
        return friday.isAfter(today) && !friday.isBefore(card.earliest()) ? friday : null;
    }

    private static int week(LocalDate monday, LocalDate day) {
        return (int) Math.floorDiv(ChronoUnit.DAYS.between(monday, day), 7L);
    }
}
