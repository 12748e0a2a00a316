package org.pramana.web.admin;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Two rows of weekly counts beside each other as the coordinates of an SVG of 552 by 176: what was first, what is compared with it, and the peak. */
public record WeeksChart(List<Week> weeks, int most, int peak, LocalDate peakFrom) {

    private static final int BASE = 150;
    private static final int HEIGHT = 140;
    private static final int STEP = 40;

    /** @param look c-over for the highest week, else c-now */
    public record Week(int x, LocalDate from, int first, int firstY, int firstHeight, int second, int secondY, int secondHeight, String look) {

        public int secondX() {
            return x + 18;
        }

        public int change() {
            return second - first;
        }
    }

    public static WeeksChart of(LocalDate begin, List<Integer> first, List<Integer> second) {
        int most = Math.max(1, IntStream.concat(first.stream().mapToInt(i -> i), second.stream().mapToInt(i -> i)).max().orElse(1));
        int peak = second.stream().mapToInt(i -> i).max().orElse(0);
        List<Week> weeks = IntStream.range(0, second.size())
                .mapToObj(week -> {
                    int before = height(first.get(week), most);
                    int after = height(second.get(week), most);
                    String look = second.get(week) == peak && peak > 0 ? "c-over" : "c-now";
                    return new Week(
                            week * STEP + 1, begin.plusWeeks(week), first.get(week), BASE - before, before, second.get(week), BASE - after, after, look);
                })
                .toList();
        return new WeeksChart(weeks, most, peak, begin.plusWeeks(Math.max(0, second.indexOf(peak))));
    }

    private static int height(int count, int most) {
        return count == 0 ? 1 : Math.max(2, Math.round(count * HEIGHT / (float) most));
    }
}
