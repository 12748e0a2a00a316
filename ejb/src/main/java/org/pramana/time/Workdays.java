package org.pramana.time;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** The days off which a due date moves: weekends, as the database can say it too. The organisation's own calendar, with its holidays, is {@link WorkingCalendar}. */
public final class Workdays {

    private Workdays() {}

    /** The day itself, or the first workday after it. */
    public static LocalDate onOrAfter(LocalDate day) {
        LocalDate workday = day;
        while (workday.getDayOfWeek() == DayOfWeek.SATURDAY || workday.getDayOfWeek() == DayOfWeek.SUNDAY) {
            workday = workday.plusDays(1);
        }
        return workday;
    }

    /** The day itself, or the last workday before it. {@code Consequences} in {@code policy} says the same in SQL. */
    public static LocalDate onOrBefore(LocalDate day) {
        LocalDate workday = day;
        while (workday.getDayOfWeek() == DayOfWeek.SATURDAY || workday.getDayOfWeek() == DayOfWeek.SUNDAY) {
            workday = workday.minusDays(1);
        }
        return workday;
    }
}
