package org.pramana.notification;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import org.pramana.time.Workdays;

/**
 * When somebody wants their mail (behaviour.md §6), by their own clock.
 *
 * @param at the hour of the digest; one that could not be sent then is sent later that day
 * @param weekday of the weekly digest
 * @param quietFrom from this hour on nothing is sent at once, until {@code quietUntil}; both null: never quiet
 */
public record MailHabit(Rhythm rhythm, LocalTime at, DayOfWeek weekday, ZoneId zone, Integer quietFrom, Integer quietUntil) implements Serializable {

    /** What holds for somebody who chose nothing. */
    static MailHabit usual(LocalTime at, ZoneId zone) {
        return new MailHabit(Rhythm.DAILY, at, DayOfWeek.MONDAY, zone, null, null);
    }

    /** @param last when the last digest was written, null for never @param workdays on others none is written */
    boolean digestDue(Instant now, Instant last, Workdays workdays) {
        ZonedDateTime here = now.atZone(zone);
        LocalDate today = here.toLocalDate();
        if (!workdays.include(today)) {
            return false;
        }
        LocalDate day = rhythm == Rhythm.WEEKLY ? today.with(TemporalAdjusters.previousOrSame(weekday)) : today;
        // a week's digest may come some days late; while it was not due, none is made up for
        boolean hourHasCome = !here.toLocalDateTime().isBefore(LocalDateTime.of(day, at));
        return hourHasCome && (last == null || last.isBefore(midnight(day)));
    }

    boolean quiet(Instant now) {
        if (quietFrom == null || quietFrom.equals(quietUntil)) {
            return false;
        }
        int hour = now.atZone(zone).getHour();
        return quietFrom < quietUntil ? hour >= quietFrom && hour < quietUntil : hour >= quietFrom || hour < quietUntil;
    }

    /** When this person's day began. */
    Instant morning(Instant now) {
        return midnight(now.atZone(zone).toLocalDate());
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
