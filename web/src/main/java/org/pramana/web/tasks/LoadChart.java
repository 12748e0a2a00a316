package org.pramana.web.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.pramana.verification.WeekLoad;
import org.pramana.web.words.PortalWords;
import org.pramana.web.words.When;

/** My coming weeks as bars, drawn by the server: 262 by 78 units, a bar a week, a dashed line at what a person can do in a week (behaviour.md §9). */
public record LoadChart(List<Bar> bars, int budget, int budgetY, String from, String to, int full, String sentence, String label) {

    private static final int BASE = 60;
    private static final int HEIGHT = 48;
    private static final int STEP = 20;

    /** @param look c-now for this week, c-over above the budget, else c-bar */
    public record Bar(int x, int y, int height, String look, LocalDate monday, int due) {}

    public static LoadChart of(List<WeekLoad> weeks, When when, PortalWords words) {
        int budget = weeks.isEmpty() ? 0 : weeks.get(0).budget();
        int most = Math.max(budget, weeks.stream().mapToInt(WeekLoad::due).max().orElse(0));
        List<Bar> bars = IntStream.range(0, weeks.size()).mapToObj(week -> bar(week, weeks.get(week), most)).toList();
        int full = (int) weeks.stream().filter(week -> week.due() > budget).count();
        int now = weeks.isEmpty() ? 0 : weeks.get(0).due();
        String sentence = full == 0 ? words.say("tasks.load.fits", now, budget) : words.say("tasks.load.full", now, full, budget);
        return new LoadChart(
                bars,
                budget,
                BASE - Math.round(budget * HEIGHT / (float) most),
                weeks.isEmpty() ? "" : when.date(weeks.get(0).monday()),
                weeks.isEmpty() ? "" : when.date(weeks.get(weeks.size() - 1).monday()),
                full,
                sentence,
                words.say("tasks.load.label", weeks.size(), sentence));
    }

    private static Bar bar(int week, WeekLoad load, int most) {
        int height = load.due() == 0 ? 1 : Math.max(2, Math.round(load.due() * HEIGHT / (float) most));
        String look = load.due() > load.budget() ? "c-over" : week == 0 ? "c-now" : "c-bar";
        return new Bar(week * STEP + 1, BASE - height, height, look, load.monday(), load.due());
    }
}
