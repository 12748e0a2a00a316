package org.pramana.policy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Counts the checks of 13 weeks, now and then: each card is taken to be checked on the day on which it is due, and again after its interval. What waits
 * already is checked in the first week. One for a rehearsal, whose parts add to it side by side; as large as there are people and collections.
 */
public final class LoadTally {

    static final int WEEKS = 13;
    private static final int DAYS = WEEKS * 7;

    /** What is known of a card's future. @param lapsesOn null for never @param period days between checks, null for none after the first */
    record Future(boolean tracked, boolean needs, LocalDate lapsesOn, Integer period) {}

    /** The checks of somebody or something. */
    private static final class Load {

        private final int[] waiting = new int[2];
        private final int[][] weeks = new int[2][WEEKS];

        private void add(int which, boolean waits, int[] checks) {
            waiting[which] += waits ? 1 : 0;
            for (int week = 0; week < WEEKS; week++) {
                weeks[which][week] += checks[week];
            }
        }

        private Object[] row(long run, String scope, long id) {
            int peak = Arrays.stream(weeks).flatMapToInt(Arrays::stream).max().orElse(0);
            return new Object[] {run, scope, id, waiting[0], waiting[1], listed(weeks[0]), listed(weeks[1]), peak};
        }

        private static String listed(int[] checks) {
            return Arrays.stream(checks).mapToObj(Integer::toString).collect(Collectors.joining(","));
        }
    }

    private final LocalDate day;
    private final Load portal = new Load();
    private final Map<Long, Load> collections = new TreeMap<>();
    private final Map<Long, Load> people = new TreeMap<>();

    LoadTally(LocalDate day) {
        this.day = day;
    }

    /** From this day on nothing is counted any more. */
    LocalDate end() {
        return day.plusDays(DAYS);
    }

    synchronized void add(long person, long collection, Future now, Future then) {
        count(person, collection, now, 0);
        count(person, collection, then, 1);
    }

    /** As {@code policy_weeks} keeps them; of whom nothing is expected there is none. */
    List<Object[]> rows(long run) {
        List<Object[]> rows = new ArrayList<>();
        rows.add(portal.row(run, "PORTAL", 0));
        collections.forEach((id, load) -> rows.add(load.row(run, "COLLECTION", id)));
        people.forEach((id, load) -> rows.add(load.row(run, "PERSON", id)));
        return rows;
    }

    private void count(long person, long collection, Future future, int which) {
        boolean waits = future.tracked() && (future.needs() || future.lapsesOn() != null && !future.lapsesOn().isAfter(day));
        if (!waits && (!future.tracked() || future.lapsesOn() == null || !future.lapsesOn().isBefore(end()))) {
            return;
        }
        int[] weeks = weeks(day, future);
        portal.add(which, waits, weeks);
        collections.computeIfAbsent(collection, fresh -> new Load()).add(which, waits, weeks);
        people.computeIfAbsent(person, fresh -> new Load()).add(which, waits, weeks);
    }

    /** Checks of one card in each of the weeks from that day on. */
    static int[] weeks(LocalDate day, Future future) {
        int[] weeks = new int[WEEKS];
        if (!future.tracked() || !future.needs() && future.lapsesOn() == null) {
            return weeks;
        }
        long first = future.needs() ? 0 : Math.max(0, ChronoUnit.DAYS.between(day, future.lapsesOn()));
        for (long at = first; at < DAYS; at += future.period()) {
            weeks[(int) at / 7]++;
            if (future.period() == null) {
                break;
            }
        }
        return weeks;
    }
}
