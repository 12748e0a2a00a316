package org.pramana.batch.staleness;

import jakarta.annotation.security.PermitAll;
import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.pramana.store.Deadlock;
import org.pramana.verification.InterruptedSweep;
import org.pramana.verification.SweepOrder;

/**
 * Starts, stops and resumes sweeps: for {@code JobControlRoom}, which knows who may, and for the schedule, which has no caller.
 *
 * <p>Never inside a transaction: a job thread may not find the row of a job that was started in one (payara/Payara#5133).
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SweepControl {

    private static final String JOB = "staleness-sweep";
    private static final String MEASURE = "trust-measure";
    private static final Logger LOG = Logger.getLogger(SweepControl.class.getName());

    @Inject
    SweepMachine machine;

    @Inject
    Node node;

    public long byHand(SweepOrder order, String requestedBy) {
        // of several that begin at once the database may make one give up; asked again, it says who was faster
        long run = Deadlock.outlived(() -> machine.begin(order, requestedBy, node.name()));
        execute(run, true);
        return run;
    }

    /** Nothing where tonight's sweep has been made already. */
    public void tonight(String requestedBy) {
        machine.beginTonight(requestedBy, node.name()).ifPresent(run -> execute(run, false));
    }

    public void stop(long run) {
        machine.executionOf(run).ifPresent(BatchRuntime.getJobOperator()::stop);
    }

    /** By hand: also a run that failed long ago or was stopped. */
    public void resume(long run) {
        if (machine.takeOver(run, node.name(), false, true)) {
            again(run, machine.executionOf(run).orElse(null));
        }
    }

    /** Every run that nobody works on any more goes on from its checkpoint, once, whichever nodes ask. */
    public void resumeInterrupted(boolean justStarted) {
        for (InterruptedSweep run : machine.interrupted(node.name(), justStarted)) {
            if (machine.takeOver(run.runId(), node.name(), justStarted, false)) {
                LOG.log(Level.INFO, "sweep {0} was interrupted and goes on", run.runId());
                again(run.runId(), run.executionId());
            }
        }
    }

    /** Has the figures of every completed run's day written down that nobody has written yet: right after it, or later where the server died. */
    public void measure() {
        machine.unmeasured().forEach(run -> jobs().start(MEASURE, parameters(run, false)));
    }

    private void again(long run, Long execution) {
        if (execution == null) {
            execute(run, false);
            return;
        }
        try {
            jobs().restart(execution, parameters(run, false));
        } catch (BatchRuntimeException refused) {
            // the runtime lost or finished that execution; the steps find in the ledger what is done already
            LOG.log(Level.WARNING, "sweep " + run + ": execution " + execution + " cannot be restarted, a new one takes over", refused);
            execute(run, false);
        }
    }

    private void execute(long run, boolean byHand) {
        try {
            jobs().start(JOB, parameters(run, byHand));
        } catch (BatchRuntimeException notStarted) {
            machine.brokeOff(run, false, String.valueOf(notStarted.getMessage()));
            throw notStarted;
        }
    }

    private static Properties parameters(long run, boolean byHand) {
        Properties parameters = new Properties();
        parameters.setProperty("run", String.valueOf(run));
        parameters.setProperty("byHand", String.valueOf(byHand));
        return parameters;
    }

    private static JobOperator jobs() {
        return BatchRuntime.getJobOperator();
    }
}
