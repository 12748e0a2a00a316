package org.pramana.batch.rehearsal;

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
 * Starts the job that goes through the cards: for {@code ActivationRoom}, which knows who may, and for the watch, which has no caller. Never inside a
 * transaction (payara/Payara#5133).
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ActivationControl {

    private static final String JOB = "policy-activation";
    private static final Logger LOG = System.getLogger(ActivationControl.class.getName());

    @Inject
    RehearsalMachine machine;

    public void execute(long run) {
        Properties parameters = new Properties();
        parameters.setProperty("run", String.valueOf(run));
        try {
            BatchRuntime.getJobOperator().start(JOB, parameters);
        } catch (BatchRuntimeException notStarted) {
            machine.brokeOff(run, false, String.valueOf(notStarted.getMessage()));
            throw notStarted;
        }
    }

    /** After the present part. By this bean, because the batch runtime lets no other one stop what this one started. */
    public void stop(long run) {
        machine.executionOf(run).ifPresent(BatchRuntime.getJobOperator()::stop);
    }

    /** Every activation that nobody works on any more goes on where it was, once, whichever nodes ask. */
    public void resumeInterrupted() {
        for (long run : machine.interruptedActivations()) {
            if (machine.takeOver(run)) {
                LOG.log(Level.INFO, "activation {0} was interrupted and goes on", run);
                execute(run);
            }
        }
    }
}
