package org.pramana.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Produces the clock that everybody is told the time by.
 *
 * <p>{@code pramana.time-zone} is the organisation's zone (default: the server's). {@code pramana.clock-offset} is an ISO duration that is added
 * to the real time; it exists for demonstrations and tests ("show me this portal in ten days") and is zero in production.
 */
@ApplicationScoped
class OrganisationClock {

    @Inject
    @ConfigProperty(name = "pramana.time-zone")
    Optional<String> zone;

    @Inject
    @ConfigProperty(name = "pramana.clock-offset", defaultValue = "PT0S")
    String offset;

    @Produces
    @Dependent
    Clock clock() {
        Clock real = Clock.system(zone.map(ZoneId::of).orElseGet(ZoneId::systemDefault));
        Duration ahead = Duration.parse(offset);
        return ahead.isZero() ? real : Clock.offset(real, ahead);
    }
}
