package org.pramana.batch.links;

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
public class LinkControl {

    private static final String JOB = "link-check";

    @Inject
    LinkMachine machine;

    @Inject
    Node node;

    public long byHand(String requestedBy) {
        long run = machine.begin(requestedBy, node.name());
        start(run);
        return run;
    }

    /** Nothing where it was done today. */
    public void tonight() {
        machine.beginTonight("timer", node.name()).ifPresent(this::start);
    }

    private void start(long run) {
        RunJob.start(JOB, run, why -> machine.close(run, why));
    }
}
