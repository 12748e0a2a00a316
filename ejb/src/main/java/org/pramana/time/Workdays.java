package org.pramana.time;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The days on which an organisation works: some of the week, and no holidays. Dates move off the others, one at a time in Java and a million at a time in the
 * database; so the rule is said for both here, and a test on MariaDB compares the two.
 *
 * @param week at least one
 */
public record Workdays(Set<DayOfWeek> week, Set<LocalDate> holidays) implements Serializable {

    public static final Workdays MONDAY_TO_FRIDAY =
            new Workdays(Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY), Set.of());

    public Workdays {
        week = Set.copyOf(week);
        holidays = Set.copyOf(holidays);
        if (week.isEmpty()) {
            throw new IllegalArgumentException("an organisation works on at least one day of the week");
        }
    }

    public boolean include(LocalDate day) {
        return week.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    /** The day itself, or the first workday after it. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate workday = day;
        while (!include(workday)) {
            workday = workday.plusDays(1);
        }
        return workday;
    }

    /** The day itself, or the last workday before it. */
    public LocalDate onOrBefore(LocalDate day) {
        LocalDate workday = day;
        while (!include(workday)) {
            workday = workday.minusDays(1);
        }
        return workday;
    }

    /** {@link #onOrBefore} in SQL. @param day an expression for a date, null where that is null */
    public String onOrBeforeSql(String day) {
        StringBuilder offWeek = new StringBuilder("case weekday(").append(day).append(')');
        for (DayOfWeek each : DayOfWeek.values()) {
            int back = 0;
            while (!week.contains(each.minus(back))) {
                back++;
            }
            if (back > 0) {
                offWeek.append(" when ").append(each.ordinal()).append(" then ").append(back);
            }
        }
        String workweek = "(%s) - interval (%s else 0 end) day".formatted(day, week.size() == 7 ? "case when false then 0" : offWeek);
        StringBuilder cases = new StringBuilder();
        moved().forEach((from, to) -> cases.append(" when date '").append(from).append("' then date '").append(to).append('\''));
        return cases.isEmpty() ? "(" + workweek + ")" : "(case " + day + cases + " else " + workweek + " end)";
    }

    /** Days that move further than their place in the week says: the holidays, and what is off right after one. */
    private Map<LocalDate, LocalDate> moved() {
        Map<LocalDate, LocalDate> moved = new TreeMap<>();
        for (LocalDate holiday : holidays) {
            for (LocalDate day = holiday; week.contains(holiday.getDayOfWeek()) && !include(day); day = day.plusDays(1)) {
                moved.put(day, onOrBefore(day));
            }
        }
        return moved;
    }
}
