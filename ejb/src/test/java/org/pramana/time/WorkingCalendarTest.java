package org.pramana.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {

    private static final LocalDate THURSDAY = LocalDate.parse("2026-12-24");

    private final WorkingCalendar plain = new WorkingCalendar(Optional.empty(), Optional.empty());
    private final WorkingCalendar ours = new WorkingCalendar(Optional.empty(), Optional.of("2026-12-25, 2027-01-01"));

    @Test
    void weekendsAreNotCounted() {
        assertThat(plain.after(THURSDAY, 1)).isEqualTo("2026-12-25");
        assertThat(plain.after(THURSDAY, 2)).isEqualTo("2026-12-28");
        assertThat(plain.before(LocalDate.parse("2026-12-28"), 5)).isEqualTo("2026-12-21");
    }

    @Test
    void holidaysAreNotCounted() {
        assertThat(ours.worksOn(LocalDate.parse("2026-12-25"))).isFalse();
        assertThat(ours.after(THURSDAY, 1)).isEqualTo("2026-12-28");
        assertThat(ours.after(THURSDAY, 6)).isEqualTo("2027-01-05"); // seven days off between them: two weekends and two holidays
        assertThat(ours.before(LocalDate.parse("2026-12-28"), 1)).isEqualTo(THURSDAY);
    }

    @Test
    void anOrganisationMayWorkOnOtherDays() {
        WorkingCalendar sundays = new WorkingCalendar(Optional.of("SUNDAY, MONDAY, TUESDAY, WEDNESDAY, THURSDAY"), Optional.empty());

        assertThat(sundays.after(THURSDAY, 1)).isEqualTo("2026-12-27");
    }
}
