package org.pramana.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Time that counts: workdays from nine to five in the organisation's zone. Eight working hours from Friday noon are Monday noon. */
public final class WorkingHours {

    private static final LocalTime BEGINS = LocalTime.of(9, 0);
    private static final LocalTime ENDS = LocalTime.of(17, 0);

    private WorkingHours() {}

    /** The moment at which so much working time has passed since {@code from}. */
    public static Instant after(Instant from, Duration working, ZoneId zone) {
        ZonedDateTime at = opening(from.atZone(zone));
        Duration left = working;
        while (true) {
            Duration today = Duration.between(at, at.with(ENDS));
            if (left.compareTo(today) <= 0) {
                return at.plus(left).toInstant();
            }
            left = left.minus(today);
            at = opening(at.plusDays(1).with(BEGINS));
        }
    }

    /** This moment if people are at work, else when they next come. */
    private static ZonedDateTime opening(ZonedDateTime moment) {
        ZonedDateTime at = moment.toLocalTime().isBefore(BEGINS) ? moment.with(BEGINS) : moment;
        if (!at.toLocalTime().isBefore(ENDS)) {
            at = at.plusDays(1).with(BEGINS);
        }
        var workday = Workdays.onOrAfter(at.toLocalDate());
        return workday.equals(at.toLocalDate()) ? at : workday.atTime(BEGINS).atZone(at.getZone());
    }
}
