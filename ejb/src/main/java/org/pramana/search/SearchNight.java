package org.pramana.search;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Every night: what was missed becomes gaps, gaps that are answered are closed, golden questions are asked again. Twice, on two nodes, is as once. */
@Startup
@Singleton
@PermitAll
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SearchNight {

    private static final Logger LOG = Logger.getLogger(SearchNight.class.getName());

    @Inject
    GapRounds gaps;

    @Schedule(hour = "3", minute = "20", persistent = false)
    public void onSchedule() {
        try {
            gaps.round();
        } catch (RuntimeException failed) { // Payara would drop a timer that throws
            LOG.log(Level.WARNING, "what was missed could not be looked at tonight", failed);
        }
    }
}
