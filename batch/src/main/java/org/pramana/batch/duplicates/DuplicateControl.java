package org.pramana.batch.duplicates;

import jakarta.annotation.security.PermitAll;
import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Properties;
import org.pramana.batch.staleness.Node;

/** Starts the job, for {@code JobControlRoom} and for the schedule. Never inside a transaction (payara/Payara#5133). */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DuplicateControl {

    private static final String JOB = "duplicate-scan";

    @Inject
    DuplicateMachine machine;

    @Inject
    Node node;

    public long byHand(String requestedBy) {
        long run = machine.begin(requestedBy, node.name());
        start(run);
        return run;
    }

    /** Nothing where it was done this week. */
    public void thisWeek() {
        machine.beginThisWeek("timer", node.name()).ifPresent(this::start);
    }

    private void start(long run) {
        Properties parameters = new Properties();
        parameters.setProperty("run", String.valueOf(run));
        try {
            BatchRuntime.getJobOperator().start(JOB, parameters);
        } catch (BatchRuntimeException notStarted) {
            machine.close(run, notStarted.getMessage());
            throw notStarted;
        }
    }
}
