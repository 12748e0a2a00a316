package org.pramana.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** That the database says the same is tested where it is asked: {@code ConsequencesIT}. */
class WorkdaysTest {

    private static final LocalDate FRIDAY = LocalDate.parse("2026-12-25");
    private static final LocalDate MONDAY = LocalDate.parse("2026-12-28");
    private final Workdays ours = new Workdays(Workdays.MONDAY_TO_FRIDAY.week(), Set.of(FRIDAY, MONDAY));

    @Test
    void aDateMovesOverWeekendAndHolidaysAlike() {
        assertThat(ours.onOrBefore(MONDAY)).isEqualTo("2026-12-24");
        assertThat(ours.onOrBefore(FRIDAY.plusDays(1))).isEqualTo("2026-12-24");
        assertThat(ours.onOrAfter(FRIDAY)).isEqualTo("2026-12-29");
        assertThat(ours.onOrBefore(LocalDate.parse("2026-12-24"))).isEqualTo("2026-12-24");
    }

    @Test
    void anOrganisationMayWorkOnSundays() {
        Workdays sundays = new Workdays(Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY), Set.of());

        assertThat(sundays.onOrBefore(FRIDAY)).isEqualTo("2026-12-21");
        assertThat(sundays.onOrAfter(FRIDAY)).isEqualTo("2026-12-27");
    }

    @Test
    void whereNobodyEverWorksThereIsNoDayToMoveTo() {
        assertThatThrownBy(() -> new Workdays(Set.of(), Set.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
