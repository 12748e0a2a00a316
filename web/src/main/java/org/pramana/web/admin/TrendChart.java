package org.pramana.web.admin;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.pramana.insight.TrendPoint;

/**
 * A trend as the coordinates of an SVG of 552 by 176: the plot is 520 by 150, days go from left to right, percent upwards.
 *
 * <p>The scale begins and ends at tens around what there is to see and always contains the target, so that the two charts of a page can be compared
 * and a fall of two points is not drawn as a cliff.
 */
public class TrendChart {

    /** Behaviour.md §10. */
    public static final int TARGET = 80;

    private static final double WIDTH = 520;
    private static final double HEIGHT = 150;
    private static final int LEAST_SPAN = 30;

    private final List<TrendPoint> points;
    private final LocalDate begin;
    private final LocalDate today;
    private final int bottom;
    private final int top;

    /** A horizontal line at some percent. */
    public record Level(int percent, String y, String textY) {}

    public TrendChart(List<TrendPoint> points, LocalDate today, int days) {
        this.points = List.copyOf(points);
        this.today = today;
        this.begin = today.minusDays(days - 1L);
        int lowest = points.stream().mapToInt(TrendPoint::permille).min().orElse(TARGET * 10);
        int highest = points.stream().mapToInt(TrendPoint::permille).max().orElse(TARGET * 10);
        int low = Math.min(lowest / 100 * 10, TARGET - 20);
        int high = Math.max((highest + 99) / 100 * 10, TARGET + 10);
        this.bottom = Math.max(0, Math.min(low, high - LEAST_SPAN));
        this.top = Math.min(100, high);
    }

    public boolean isBlank() {
        return points.isEmpty();
    }

    /** Newest first, for the table behind the picture. */
    public List<TrendPoint> getDays() {
        List<TrendPoint> days = new ArrayList<>(points);
        java.util.Collections.reverse(days);
        return days;
    }

    public TrendPoint getFirst() {
        return points.get(0);
    }

    public TrendPoint getLast() {
        return points.get(points.size() - 1);
    }

    /** Tenths of a percent between the first point and the last. */
    public int getChange() {
        return points.isEmpty() ? 0 : getLast().permille() - getFirst().permille();
    }

    public LocalDate getBegin() {
        return begin;
    }

    public LocalDate getMiddle() {
        return begin.plusDays(ChronoUnit.DAYS.between(begin, today) / 2);
    }

    public String getLine() {
        StringBuilder path = new StringBuilder();
        for (TrendPoint point : points) {
            path.append(path.length() == 0 ? 'M' : 'L').append(x(point)).append(' ').append(y(point.permille()));
        }
        return path.toString();
    }

    public String getArea() {
        return points.isEmpty() ? "" : getLine() + "L" + x(getLast()) + " " + text(HEIGHT) + "L" + x(getFirst()) + " " + text(HEIGHT) + "Z";
    }

    public String getLastX() {
        return x(getLast());
    }

    public String getLastY() {
        return y(getLast().permille());
    }

    /** Every ten percent, or every twenty where that would be crowded; without the target, which has a line of its own. */
    public List<Level> getLevels() {
        int step = top - bottom > 50 ? 20 : 10;
        return IntStream.iterate(top, percent -> percent >= bottom, percent -> percent - step)
                .filter(percent -> percent != TARGET)
                .mapToObj(this::level)
                .toList();
    }

    public Level getTarget() {
        return level(TARGET);
    }

    /** Above the target's line, or below it where the first day's trust would run through the word. */
    public String getTargetLabelY() {
        double line = height(TARGET * 10);
        boolean crowded = !points.isEmpty() && getFirst().permille() >= TARGET * 10 && height(getFirst().permille()) > line - 20;
        return text(crowded ? line + 14 : line - 6);
    }

    private Level level(int percent) {
        double y = height(percent * 10);
        return new Level(percent, text(y), text(y + 4));
    }

    private String x(TrendPoint point) {
        double days = Math.max(1, ChronoUnit.DAYS.between(begin, today));
        return text(WIDTH * ChronoUnit.DAYS.between(begin, point.day()) / days);
    }

    private String y(int permille) {
        return text(height(permille));
    }

    private double height(int permille) {
        return HEIGHT - HEIGHT * (permille - bottom * 10.0) / ((top - bottom) * 10.0);
    }

    private static String text(double coordinate) {
        return String.format(Locale.ROOT, "%.1f", coordinate);
    }
}
