package org.pramana.verification;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a card has come on one of its roads (behaviour.md §6): towards and past its date, away from the day on which somebody began to doubt it, or
 * up to those who can do something when its responsible person does not. Each stage is told once in a cycle; a stage that was slept through is not
 * told after a later one of the same road.
 *
 * @param day on the road; before the date it is negative. The card's {@link ReminderPlan} says which days are stages
 */
record SweepStage(Road road, int day) {

    static final SweepStage DUE = new SweepStage(Road.DATE, 0);
    static final SweepStage TASK = new SweepStage(Road.DOUBT, 0);
    static final SweepStage OWNERS = new SweepStage(Road.OWNERS, 0);
    static final SweepStage ADMINISTRATORS = new SweepStage(Road.ADMINISTRATORS, 0);

    private static final Pattern NUMBERED = Pattern.compile("(WARN|NAG|TASK)(\\d{1,3})");

    enum Road {
        DATE,
        DOUBT,
        OWNERS,
        ADMINISTRATORS
    }

    /** WARN14, DUE, NAG7, TASK, TASK7, ESC1, ESC2: what decisions and mails keep. */
    String name() {
        return switch (road) {
            case DATE -> day < 0 ? "WARN" + -day : day == 0 ? "DUE" : "NAG" + day;
            case DOUBT -> day == 0 ? "TASK" : "TASK" + day;
            case OWNERS -> "ESC1";
            case ADMINISTRATORS -> "ESC2";
        };
    }

    /** Empty for what is no stage of a road: HANDOVER, REASSIGN. */
    static Optional<SweepStage> named(String name) {
        Matcher numbered = NUMBERED.matcher(name);
        if (numbered.matches()) {
            int days = Integer.parseInt(numbered.group(2));
            return Optional.of(
                    switch (numbered.group(1)) {
                        case "WARN" -> new SweepStage(Road.DATE, -days);
                        case "NAG" -> new SweepStage(Road.DATE, days);
                        default -> new SweepStage(Road.DOUBT, days);
                    });
        }
        return switch (name) {
            case "DUE" -> Optional.of(DUE);
            case "TASK" -> Optional.of(TASK);
            case "ESC1" -> Optional.of(OWNERS);
            case "ESC2" -> Optional.of(ADMINISTRATORS);
            default -> Optional.empty();
        };
    }

    /** @return null while no warning is due */
    static SweepStage before(LocalDate lapsesOn, LocalDate day, ReminderPlan plan) {
        long left = ChronoUnit.DAYS.between(day, lapsesOn);
        return plan.before().stream().filter(days -> left <= days).min(Comparator.naturalOrder()).map(days -> new SweepStage(Road.DATE, -days)).orElse(null);
    }

    /** @return null on the days between the date and the first workday after it */
    static SweepStage after(LocalDate lapsesOn, LocalDate day, ReminderPlan plan) {
        int reminder = latest(ChronoUnit.DAYS.between(lapsesOn, day), plan);
        if (reminder > 0) {
            return new SweepStage(Road.DATE, reminder);
        }
        return day.isBefore(plan.workdays().onOrAfter(lapsesOn.plusDays(1))) ? null : DUE;
    }

    static SweepStage doubted(LocalDate from, LocalDate day, ReminderPlan plan) {
        return new SweepStage(Road.DOUBT, latest(ChronoUnit.DAYS.between(from, day), plan));
    }

    private static int latest(long since, ReminderPlan plan) {
        return plan.after().stream().filter(days -> days <= since).max(Comparator.naturalOrder()).orElse(0);
    }

    boolean warning() {
        return road == Road.DATE && day < 0;
    }

    /** Neither this stage nor a later one of the same road was told before. */
    boolean isNews(Set<String> told) {
        return told.stream().map(SweepStage::named).flatMap(Optional::stream).noneMatch(other -> other.road == road && other.day >= day);
    }
}
