package org.pramana.verification;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.pramana.time.Workdays;

/**
 * How far a card has come on one of two roads (behaviour.md §6): towards and past its date, or away from the day on which somebody began to doubt it.
 * Each stage is told once in a cycle; a stage that was slept through is not told after a later one.
 */
enum SweepStage {
    WARN14(false),
    WARN3(false),
    DUE(false),
    NAG7(false),
    NAG14(false),
    TASK(true),
    TASK7(true),
    TASK14(true);

    private final boolean doubt;

    SweepStage(boolean doubt) {
        this.doubt = doubt;
    }

    static SweepStage before(LocalDate lapsesOn, LocalDate day) {
        long left = ChronoUnit.DAYS.between(day, lapsesOn);
        return left <= 3 ? WARN3 : left <= 14 ? WARN14 : null;
    }

    /** @return null on the days between the date and the first workday after it */
    static SweepStage after(LocalDate lapsesOn, LocalDate day) {
        long since = ChronoUnit.DAYS.between(lapsesOn, day);
        if (since >= 14) {
            return NAG14;
        }
        if (since >= 7) {
            return NAG7;
        }
        return day.isBefore(Workdays.onOrAfter(lapsesOn.plusDays(1))) ? null : DUE;
    }

    static SweepStage doubted(LocalDate from, LocalDate day) {
        long since = ChronoUnit.DAYS.between(from, day);
        return since >= 14 ? TASK14 : since >= 7 ? TASK7 : TASK;
    }

    boolean warning() {
        return this == WARN14 || this == WARN3;
    }

    /** Neither this stage nor a later one of the same road was told before. */
    boolean isNews(Set<String> told) {
        for (SweepStage stage : values()) {
            if (stage.doubt == doubt && stage.compareTo(this) >= 0 && told.contains(stage.name())) {
                return false;
            }
        }
        return true;
    }
}
