package org.pramana.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingHoursTest {

    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
    private static final WorkingCalendar USUAL = new WorkingCalendar(Optional.empty(), Optional.empty());

    @ParameterizedTest(name = "{1} hours from {0} is {2}")
    @CsvSource({
        "2026-11-24T10:00+05:30, 4, 2026-11-24T14:00+05:30", // a Tuesday
        "2026-11-24T15:00+05:30, 4, 2026-11-25T11:00+05:30",
        "2026-11-27T12:00+05:30, 8, 2026-11-30T12:00+05:30", // over a weekend
        "2026-11-28T12:00+05:30, 1, 2026-11-30T10:00+05:30", // from a Saturday
        "2026-11-24T06:00+05:30, 8, 2026-11-24T17:00+05:30",
        "2026-11-24T21:00+05:30, 1, 2026-11-25T10:00+05:30",
        "2026-11-24T10:00+05:30, 20, 2026-11-26T14:00+05:30"
    })
    void onlyWorkingTimeCounts(java.time.OffsetDateTime from, int hours, java.time.OffsetDateTime until) {
        assertThat(WorkingHours.after(from.toInstant(), Duration.ofHours(hours), KOLKATA, USUAL)).isEqualTo(until.toInstant());
    }

    @Test
    void eightHoursAcrossTheClockChangeAreStillADay() {
        Instant friday = Instant.parse("2026-03-27T11:00:00Z"); // Berlin, 12:00; the clocks change on Sunday
        assertThat(WorkingHours.after(friday, Duration.ofHours(8), ZoneId.of("Europe/Berlin"), USUAL)).isEqualTo(Instant.parse("2026-03-30T10:00:00Z"));
    }

    @Test
    void nobodyWorksOnTheOrganisationsHolidaysAndSomeWorkOnSundays() {
        WorkingCalendar calendar = new WorkingCalendar(Optional.of("SUNDAY, MONDAY, TUESDAY"), Optional.of("2026-11-29, 2026-11-30"));
        Instant tuesday = Instant.parse("2026-11-24T09:30:00Z"); // 15:00 in Kolkata
        assertThat(WorkingHours.after(tuesday, Duration.ofHours(3), KOLKATA, calendar)).isEqualTo(Instant.parse("2026-12-01T04:30:00Z"));
    }
}
