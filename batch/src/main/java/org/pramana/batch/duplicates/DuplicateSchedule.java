package org.pramana.batch.duplicates;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ScheduleExpression;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** When cards are compared with each other: in the night of Sunday at four, on whichever node is first. */
@Startup
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DuplicateSchedule {

    private static final Logger LOG = Logger.getLogger(DuplicateSchedule.class.getName());

    @Resource
    TimerService timers;

    @Inject
    DuplicateControl control;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "pramana.timers", defaultValue = "on")
    String switchedOn;

    @PostConstruct
    void wind() {
        if (!"off".equalsIgnoreCase(switchedOn)) {
            timers.createCalendarTimer(new ScheduleExpression().dayOfWeek("Sun").hour(4).minute(0).timezone(clock.getZone().getId()), new TimerConfig("duplicates", false));
        }
    }

    @Timeout
    void ring() {
        try {
            control.thisWeek();
        } catch (RuntimeException failed) { // Payara would drop a timer that throws
            LOG.log(Level.WARNING, "duplicates could not be looked for this week", failed);
        }
    }
}
