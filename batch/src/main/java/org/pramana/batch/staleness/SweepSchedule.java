package org.pramana.batch.staleness;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ScheduleExpression;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * When the sweep runs. Timers are not persistent: in a group every node has its own, and the ledger lets one of them through. A night that was
 * missed is made up for when the server starts, once.
 *
 * <p>{@code pramana.timers=off} keeps the nights quiet, for tests; that an interrupted run goes on is not a matter of the hour and stays.
 */
@Startup
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SweepSchedule {

    private static final Logger LOG = Logger.getLogger(SweepSchedule.class.getName());
    private static final Duration UNTIL_DEPLOYED = Duration.ofSeconds(5);
    private static final Duration WATCH = Duration.ofSeconds(30);

    private enum Call {
        STARTED,
        WATCH,
        NIGHT
    }

    @Resource
    TimerService timers;

    @Inject
    SweepControl control;

    @Inject
    SweepMachine machine;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "pramana.timers", defaultValue = "on")
    String switchedOn;

    @Inject
    @ConfigProperty(name = "pramana.sweep.at", defaultValue = "01:30")
    String at;

    @PostConstruct
    void wind() {
        // while this runs the application is not deployed yet, and no job can be started
        timers.createSingleActionTimer(UNTIL_DEPLOYED.toMillis(), new TimerConfig(Call.STARTED, false));
        timers.createIntervalTimer(WATCH.toMillis(), WATCH.toMillis(), new TimerConfig(Call.WATCH, false));
        if (!quiet()) {
            LocalTime hour = LocalTime.parse(at);
            timers.createCalendarTimer(
                    new ScheduleExpression().hour(hour.getHour()).minute(hour.getMinute()).timezone(clock.getZone().getId()),
                    new TimerConfig(Call.NIGHT, false));
        }
    }

    @Timeout
    void ring(Timer timer) {
        try {
            switch ((Call) timer.getInfo()) {
                case STARTED -> started();
                case WATCH -> watch();
                case NIGHT -> control.tonight("timer");
            }
        } catch (RuntimeException failed) { // the database may be away; the next ring tries again, and Payara would drop a timer that throws
            LOG.log(Level.WARNING, "the sweep's timer could not do its work: " + timer.getInfo(), failed);
        }
    }

    private void watch() {
        control.resumeInterrupted(false);
        control.measure();
    }

    private void started() {
        control.resumeInterrupted(true);
        if (!quiet() && machine.missedSince(lastNight())) {
            control.tonight("timer, for a night that was missed");
        }
    }

    /** The day of the latest hour at which a sweep was due. */
    private LocalDate lastNight() {
        LocalDate today = LocalDate.now(clock);
        return LocalTime.now(clock).isBefore(LocalTime.parse(at)) ? today.minusDays(1) : today;
    }

    private boolean quiet() {
        return "off".equalsIgnoreCase(switchedOn);
    }
}
