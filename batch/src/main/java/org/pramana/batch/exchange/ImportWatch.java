package org.pramana.batch.exchange;

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

/** After a start, lets the imports go on that the last stop interrupted: the batch runtime leaves them STARTED for ever. */
@Startup
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportWatch {

    /** While the application is being deployed no job can be started. */
    private static final Duration UNTIL_DEPLOYED = Duration.ofSeconds(20);

    private static final Logger LOG = System.getLogger(ImportWatch.class.getName());

    @Resource
    TimerService timers;

    @Inject
    ImportControl control;

    @PostConstruct
    void wind() {
        timers.createSingleActionTimer(UNTIL_DEPLOYED.toMillis(), new TimerConfig(null, false));
    }

    @Timeout
    void started() {
        try {
            control.resumeInterrupted();
        } catch (RuntimeException databaseAway) {
            LOG.log(Level.WARNING, "interrupted imports could not be looked for", databaseAway);
        }
    }
}
