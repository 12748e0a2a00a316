package org.pramana.web.insight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * A count by day as the coordinates of an SVG of 552 by 176, like {@code TrendChart}: the plot is 520 by 150 and begins at 0.
 *
 * @param newestFirst for the table behind the picture
 */
public record CountChart(List<Day> newestFirst, LocalDate begin, LocalDate middle, String line, String area, String lastX, String lastY, List<Level> levels) {

    private static final double WIDTH = 520;
    private static final double HEIGHT = 150;

    public record Day(LocalDate day, long count) {}

    /** A horizontal line at some count. */
    public record Level(long count, String y, String textY) {}

    public static CountChart of(List<Day> days, LocalDate today, int history) {
        LocalDate begin = today.minusDays(history - 1L);
        long top = top(days.stream().mapToLong(Day::count).max().orElse(0));
        StringBuilder line = new StringBuilder();
        for (Day day : days) {
            line.append(line.length() == 0 ? 'M' : 'L').append(x(begin, today, day)).append(' ').append(y(day.count(), top));
        }
        Day last = days.isEmpty() ? null : days.get(days.size() - 1);
        String area = last == null ? "" : line + "L" + x(begin, today, last) + " " + text(HEIGHT) + "L" + x(begin, today, days.get(0)) + " " + text(HEIGHT) + "Z";
        List<Day> table = new ArrayList<>(days);
        Collections.reverse(table);
        return new CountChart(
                table,
                begin,
                begin.plusDays(ChronoUnit.DAYS.between(begin, today) / 2),
                line.toString(),
                area,
                last == null ? "" : x(begin, today, last),
                last == null ? "" : y(last.count(), top),
                List.of(level(top, top), level(top / 2, top), level(0, top)));
    }

    public boolean isBlank() {
        return newestFirst.isEmpty();
    }

    public Day first() {
        return newestFirst.get(newestFirst.size() - 1);
    }

    public Day last() {
        return newestFirst.get(0);
    }

    /** An even number with one digit that counts, above the highest: 2, 4, 6, 8, 10, 20, 40 and so on. */
    static long top(long highest) {
        long unit = 1;
        while (highest > unit * 10) {
            unit *= 10;
        }
        long steps = Math.max(1, (highest + unit - 1) / unit);
        return Math.max(2, (steps + steps % 2) * unit);
    }

    private static Level level(long count, long top) {
        double y = HEIGHT - HEIGHT * count / top;
        return new Level(count, text(y), text(y + 4));
    }

    private static String x(LocalDate begin, LocalDate today, Day day) {
        return text(WIDTH * ChronoUnit.DAYS.between(begin, day.day()) / Math.max(1.0, ChronoUnit.DAYS.between(begin, today)));
    }

    private static String y(long count, long top) {
        return text(HEIGHT - HEIGHT * count / top);
    }

    private static String text(double coordinate) {
        return String.format(Locale.ROOT, "%.1f", coordinate);
    }
}
