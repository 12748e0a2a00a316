package org.pramana.batch.links;

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
import java.time.LocalTime;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** When links are checked: every night, on whichever node is first. {@code pramana.links.at=off} asks no server outside of this network, ever. */
@Startup
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LinkSchedule {

    private static final Logger LOG = Logger.getLogger(LinkSchedule.class.getName());
    private static final String OFF = "off";

    @Resource
    TimerService timers;

    @Inject
    LinkControl control;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "pramana.timers", defaultValue = "on")
    String switchedOn;

    @Inject
    @ConfigProperty(name = "pramana.links.at", defaultValue = "03:30")
    String at;

    @PostConstruct
    void wind() {
        if (!OFF.equalsIgnoreCase(switchedOn) && !OFF.equalsIgnoreCase(at)) {
            LocalTime hour = LocalTime.parse(at);
            timers.createCalendarTimer(
                    new ScheduleExpression().hour(hour.getHour()).minute(hour.getMinute()).timezone(clock.getZone().getId()), new TimerConfig("links", false));
        }
    }

    @Timeout
    void ring() {
        try {
            control.tonight();
        } catch (RuntimeException failed) { // Payara would drop a timer that throws
            LOG.log(Level.WARNING, "the links could not be checked tonight", failed);
        }
    }
}
