package org.pramana.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The organisation's working days (behaviour.md, first lines): {@code pramana.workdays} (default Monday to Friday) without {@code pramana.holidays}.
 *
 * <p>How long people are given is counted here. That a date moves off a day on which nobody works is {@link Workdays}', because the database has to say the same.
 */
@ApplicationScoped
public class WorkingCalendar {

    private final Workdays workdays;

    protected WorkingCalendar() { // for the container's proxy
        this(Optional.empty(), Optional.empty());
    }

    /**
     * @param workdays names of days, {@code MONDAY, TUESDAY}; at least one
     * @param holidays ISO dates, {@code 2027-01-01, 2027-01-26}
     */
    @Inject
    public WorkingCalendar(
            @ConfigProperty(name = "pramana.workdays") Optional<String> workdays, @ConfigProperty(name = "pramana.holidays") Optional<String> holidays) {
        this.workdays = new Workdays(
                parts(workdays.orElse("MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY"))
                        .map(name -> DayOfWeek.valueOf(name.toUpperCase(java.util.Locale.ROOT)))
                        .collect(Collectors.toSet()),
                parts(holidays.orElse("")).map(LocalDate::parse).collect(Collectors.toSet()));
    }

    public boolean worksOn(LocalDate day) {
        return workdays.include(day);
    }

    public Workdays workdays() {
        return workdays;
    }

    /** The working day that comes so many working days after this day. */
    public LocalDate after(LocalDate day, int many) {
        return step(day, many, 1);
    }

    /** The working day that came so many working days before this day. */
    public LocalDate before(LocalDate day, int many) {
        return step(day, many, -1);
    }

    private LocalDate step(LocalDate day, int many, int by) {
        LocalDate at = day;
        for (int left = many; left > 0; ) {
            at = at.plusDays(by);
            left -= worksOn(at) ? 1 : 0;
        }
        return at;
    }

    private static Stream<String> parts(String setting) {
        return Arrays.stream(setting.split("[,;\\s]+")).filter(part -> !part.isBlank());
    }
}
