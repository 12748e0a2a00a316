package org.pramana.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.pramana.time.Workdays;

/** behaviour.md §6: one digest a person and rhythm, by that person's clock. */
class MailHabitTest {

    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
    private static final MailHabit DAILY = MailHabit.usual(LocalTime.of(8, 0), KOLKATA);
    private static final MailHabit WEEKLY = new MailHabit(Rhythm.WEEKLY, LocalTime.of(8, 0), DayOfWeek.TUESDAY, KOLKATA, null, null);

    @Test
    void theDigestComesAtTheHourOfItsReadersOwnClock() {
        assertThat(DAILY.digestDue(at("2026-06-10T07:59"), at("2026-06-09T08:00"), Workdays.MONDAY_TO_FRIDAY)).isFalse();
        assertThat(DAILY.digestDue(at("2026-06-10T08:00"), at("2026-06-09T08:00"), Workdays.MONDAY_TO_FRIDAY)).isTrue();
        assertThat(DAILY.digestDue(Instant.parse("2026-06-10T02:30:00Z"), null, Workdays.MONDAY_TO_FRIDAY)).isTrue(); // 8:00 in Kolkata
    }

    @Test
    void oneADayAndAfterADelayStillToday() {
        assertThat(DAILY.digestDue(at("2026-06-10T17:00"), at("2026-06-10T08:01"), Workdays.MONDAY_TO_FRIDAY)).isFalse();
        assertThat(DAILY.digestDue(at("2026-06-10T17:00"), at("2026-06-09T08:01"), Workdays.MONDAY_TO_FRIDAY)).isTrue();
    }

    @Test
    void noneAtTheWeekend() {
        assertThat(DAILY.digestDue(at("2026-06-13T09:00"), at("2026-06-11T08:00"), Workdays.MONDAY_TO_FRIDAY)).isFalse();
        assertThat(DAILY.digestDue(at("2026-06-14T09:00"), null, Workdays.MONDAY_TO_FRIDAY)).isFalse();
    }

    @Test
    void aWeeklyDigestComesOnItsDayAndIfTheServerSleptThroughItSoonAfter() {
        assertThat(WEEKLY.digestDue(at("2026-06-08T09:00"), at("2026-06-02T08:00"), Workdays.MONDAY_TO_FRIDAY)).isFalse(); // a Monday
        assertThat(WEEKLY.digestDue(at("2026-06-09T09:00"), at("2026-06-02T08:00"), Workdays.MONDAY_TO_FRIDAY)).isTrue();
        assertThat(WEEKLY.digestDue(at("2026-06-10T07:00"), at("2026-06-02T08:00"), Workdays.MONDAY_TO_FRIDAY)).isTrue();
        assertThat(WEEKLY.digestDue(at("2026-06-12T09:00"), at("2026-06-09T09:00"), Workdays.MONDAY_TO_FRIDAY)).isFalse();
    }

    @Test
    void quietHoursMayGoOverMidnight() {
        MailHabit nights = new MailHabit(Rhythm.DAILY, LocalTime.of(8, 0), DayOfWeek.MONDAY, KOLKATA, 20, 7);

        assertThat(nights.quiet(at("2026-06-10T19:59"))).isFalse();
        assertThat(nights.quiet(at("2026-06-10T20:00"))).isTrue();
        assertThat(nights.quiet(at("2026-06-11T06:59"))).isTrue();
        assertThat(nights.quiet(at("2026-06-11T07:00"))).isFalse();
        assertThat(DAILY.quiet(at("2026-06-11T03:00"))).isFalse();
    }

    @Test
    void anHourThatTheChangeOfTheClocksTakesAwayIsMadeUpFor() {
        MailHabit berlin = new MailHabit(Rhythm.DAILY, LocalTime.of(2, 0), DayOfWeek.MONDAY, ZoneId.of("Europe/Berlin"), null, null);

        assertThat(berlin.digestDue(Instant.parse("2026-03-30T00:30:00Z"), Instant.parse("2026-03-27T01:30:00Z"), Workdays.MONDAY_TO_FRIDAY)).isTrue(); // the Monday after
    }

    private static Instant at(String here) {
        return java.time.LocalDateTime.parse(here).atZone(KOLKATA).toInstant();
    }
}
