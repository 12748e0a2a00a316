package org.pramana.batch.bulk;

import jakarta.annotation.security.PermitAll;
import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Properties;

/**
 * Starts the job that goes through the cards: for {@code BulkRoom}, which knows who may, and for the watch, which has no caller. Never inside a
 * transaction (payara/Payara#5133).
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BulkControl {

    private static final String JOB = "bulk-change";
    private static final Logger LOG = System.getLogger(BulkControl.class.getName());

    @Inject
    BulkMachine machine;

    public void execute(long run) {
        Properties parameters = new Properties();
        parameters.setProperty("run", String.valueOf(run));
        try {
            BatchRuntime.getJobOperator().start(JOB, parameters);
        } catch (BatchRuntimeException notStarted) {
            machine.brokeOff(run, String.valueOf(notStarted.getMessage()));
            throw notStarted;
        }
    }

    /** Every run that nobody works on any more goes on where it was, once, whichever nodes ask. */
    public void resumeInterrupted() {
        for (long run : machine.interrupted()) {
            if (machine.takeOver(run)) {
                LOG.log(Level.INFO, "change of many cards {0} was interrupted and goes on", run);
                execute(run);
            }
        }
    }
}
