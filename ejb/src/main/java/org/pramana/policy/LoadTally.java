package org.pramana.policy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** What one card adds. */
    private record Checks(boolean waits, int[] weeks) {}

    /** The checks of somebody or something. */
    private static final class Load {

        private final int[] waiting = new int[2];
        private final int[][] weeks = new int[2][WEEKS];

        private void add(Checks now, Checks then) {
            add(0, now);
            add(1, then);
        }

        private void add(int which, Checks checks) {
            if (checks != null) {
                waiting[which] += checks.waits() ? 1 : 0;
                for (int week = 0; week < WEEKS; week++) {
                    weeks[which][week] += checks.weeks()[week];
                }
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
    private final Map<Long, Load> collections = new HashMap<>();
    private final Map<Long, Load> people = new HashMap<>();

    LoadTally(LocalDate day) {
        this.day = day;
    }

    /** From this day on nothing is counted any more. */
    LocalDate end() {
        return day.plusDays(DAYS);
    }

    void add(long person, long collection, Future now, Future then) {
        Checks today = checks(now);
        Checks planned = then == now ? today : checks(then); // most cards do not change
        if (today != null || planned != null) {
            add(person, collection, today, planned);
        }
    }

    /** Parts meet here only, after each has worked out what its card adds. */
    private synchronized void add(long person, long collection, Checks now, Checks then) {
        portal.add(now, then);
        collections.computeIfAbsent(collection, fresh -> new Load()).add(now, then);
        people.computeIfAbsent(person, fresh -> new Load()).add(now, then);
    }

    /** As {@code policy_weeks} keeps them; of whom nothing is expected there is none. */
    List<Object[]> rows(long run) {
        List<Object[]> rows = new ArrayList<>();
        rows.add(portal.row(run, "PORTAL", 0));
        rows.addAll(rows(run, "COLLECTION", collections));
        rows.addAll(rows(run, "PERSON", people));
        return rows;
    }

    /** In the order in which they are kept. */
    private static List<Object[]> rows(long run, String scope, Map<Long, Load> loads) {
        return loads.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(load -> load.getValue().row(run, scope, load.getKey())).toList();
    }

    /** Null where nothing is to be checked in these weeks. */
    private Checks checks(Future future) {
        boolean waits = future.tracked() && (future.needs() || future.lapsesOn() != null && !future.lapsesOn().isAfter(day));
        if (!waits && (!future.tracked() || future.lapsesOn() == null || !future.lapsesOn().isBefore(end()))) {
            return null;
        }
        return new Checks(waits, weeks(day, future));
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
