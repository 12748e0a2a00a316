package org.pramana.batch.digest;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends the post every quarter of an hour, and every minute what cannot wait; where {@code pramana.digest.at-once} is set, also right after a sweep that somebody started. */
@Startup
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN) // the rounds meet in the database, where each mail is taken once
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DigestPost {

    private static final long AT_ONCE = Duration.ofMinutes(1).toMillis();
    private static final String POST = "post";
    private static final Logger LOG = Logger.getLogger(DigestPost.class.getName());

    @Resource
    TimerService timers;

    @Inject
    DigestMachine machine;

    @Inject
    @ConfigProperty(name = "pramana.timers", defaultValue = "on")
    String switchedOn;

    @Inject
    @ConfigProperty(name = "pramana.digest.every", defaultValue = "PT15M")
    String every;

    @Inject
    @ConfigProperty(name = "pramana.digest.at-once", defaultValue = "false")
    boolean atOnce;

    @PostConstruct
    void wind() {
        if (!"off".equalsIgnoreCase(switchedOn)) {
            long pause = Duration.parse(every).toMillis();
            timers.createIntervalTimer(pause, pause, new TimerConfig(POST, false));
            timers.createIntervalTimer(AT_ONCE, AT_ONCE, new TimerConfig("at once", false));
        }
    }

    @Timeout
    void ring(Timer timer) {
        try {
            if (POST.equals(timer.getInfo())) {
                machine.round();
            } else {
                machine.atOnce();
            }
        } catch (RuntimeException failed) { // the next round tries again
            LOG.log(Level.WARNING, "this round of the post failed", failed);
        }
    }

    public int now() {
        return machine.now();
    }

    public int mails() {
        return machine.mails();
    }

    public void afterSweep() {
        if (atOnce) {
            machine.now();
        }
    }
}
