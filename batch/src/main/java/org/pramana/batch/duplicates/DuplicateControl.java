package org.pramana.batch.duplicates;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.pramana.batch.parts.RunJob;
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
        RunJob.start(JOB, run, why -> machine.close(run, why));
    }
}
