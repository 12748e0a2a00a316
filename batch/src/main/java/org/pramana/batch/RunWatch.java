package org.pramana.batch;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.pramana.batch.bulk.BulkControl;
import org.pramana.batch.rehearsal.ActivationControl;

/**
 * Lets activations and changes of many cards go on whose server is gone. Not a matter of the hour, so {@code pramana.timers=off} does not keep it quiet.
 */
@Startup
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RunWatch {

    /** While the application is being deployed no job can be started. */
    private static final Duration UNTIL_DEPLOYED = Duration.ofSeconds(20);

    private static final Duration AGAIN = Duration.ofSeconds(20);
    private static final Logger LOG = System.getLogger(RunWatch.class.getName());

    @Resource
    TimerService timers;

    @Inject
    ActivationControl activations;

    @Inject
    BulkControl changes;

    @PostConstruct
    void wind() {
        timers.createIntervalTimer(UNTIL_DEPLOYED.toMillis(), AGAIN.toMillis(), new TimerConfig(null, false));
    }

    @Timeout
    void look() {
        look("activations", activations::resumeInterrupted);
        look("changes of many cards", changes::resumeInterrupted);
    }

    private static void look(String runs, Runnable resume) {
        try {
            resume.run();
        } catch (RuntimeException databaseAway) {
            LOG.log(Level.WARNING, "interrupted " + runs + " could not be looked for", databaseAway);
        }
    }
}
