package org.pramana.policy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts the checks of 13 weeks, now and then: each card is taken to be checked on the day on which it is due, and again after its interval. What waits
 * already is checked in the first week.
 */
final class LoadTally {

    static final int WEEKS = 13;
    private static final int DAYS = WEEKS * 7;

    /** @param scope PORTAL, COLLECTION or PERSON @param week from 0; -1: waits for a check on the day after */
    record Place(String scope, long id, int week) {}

    /** What is known of a card's future. @param lapsesOn null for never @param period days between checks, null for none after the first */
    record Future(boolean tracked, boolean needs, LocalDate lapsesOn, Integer period) {}

    private final LocalDate day;
    private final Map<Place, int[]> counts = new HashMap<>();

    LoadTally(LocalDate day) {
        this.day = day;
    }

    void add(long person, long collection, Future now, Future then) {
        count(person, collection, now, 0);
        count(person, collection, then, 1);
    }

    Map<Place, int[]> counts() {
        return counts;
    }

    private void count(long person, long collection, Future future, int which) {
        if (!future.tracked()) {
            return;
        }
        boolean waits = future.needs() || future.lapsesOn() != null && !future.lapsesOn().isAfter(day);
        if (waits) {
            one(person, collection, -1, which);
        }
        int[] weeks = weeks(day, future);
        for (int week = 0; week < WEEKS; week++) {
            for (int i = 0; i < weeks[week]; i++) {
                one(person, collection, week, which);
            }
        }
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

    private void one(long person, long collection, int week, int which) {
        counts.computeIfAbsent(new Place("PORTAL", 0, week), place -> new int[2])[which]++;
        counts.computeIfAbsent(new Place("COLLECTION", collection, week), place -> new int[2])[which]++;
        counts.computeIfAbsent(new Place("PERSON", person, week), place -> new int[2])[which]++;
    }
}
