package org.pramana.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Time that counts: nine to five on the organisation's working days, in its zone. Eight working hours from Friday noon are Monday noon. */
public final class WorkingHours {

    private static final LocalTime BEGINS = LocalTime.of(9, 0);
    private static final LocalTime ENDS = LocalTime.of(17, 0);

    private WorkingHours() {}

    /** The moment at which so much working time has passed since {@code from}. */
    public static Instant after(Instant from, Duration working, ZoneId zone, WorkingCalendar calendar) {
        ZonedDateTime at = opening(from.atZone(zone), calendar);
        Duration left = working;
        while (true) {
            Duration today = Duration.between(at, at.with(ENDS));
            if (left.compareTo(today) <= 0) {
                return at.plus(left).toInstant();
            }
            left = left.minus(today);
            at = opening(at.plusDays(1).with(BEGINS), calendar);
        }
    }

    /** This moment if people are at work, else when they next come. */
    private static ZonedDateTime opening(ZonedDateTime moment, WorkingCalendar calendar) {
        ZonedDateTime at = moment.toLocalTime().isBefore(BEGINS) ? moment.with(BEGINS) : moment;
        if (!at.toLocalTime().isBefore(ENDS)) {
            at = at.plusDays(1).with(BEGINS);
        }
        LocalDate day = at.toLocalDate();
        return calendar.worksOn(day) ? at : calendar.after(day, 1).atTime(BEGINS).atZone(at.getZone());
    }
}
