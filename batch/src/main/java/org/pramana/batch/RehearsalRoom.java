package org.pramana.batch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.pramana.batch.parts.RunJob;
import org.pramana.batch.rehearsal.ActivationControl;
import org.pramana.batch.rehearsal.RehearsalMachine;
import org.pramana.people.Roles;
import org.pramana.policy.Activation;
import org.pramana.policy.PolicyRuns;

/** Starting and stopping rehearsals. Without a transaction: a job thread may not find the row of a job that was started in one (payara/Payara#5133). */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RehearsalRoom {

    private static final String JOB = "policy-rehearsal";

    @Inject
    PolicyRuns runs;

    @Inject
    RehearsalMachine machine;

    @Inject
    ActivationControl activations;

    @Inject
    ControlTrail trail;

    /** Starts a rehearsal of this version, as it is to come into force; returns its number at once. */
    public long rehearse(int policy, Activation activation) {
        long run = runs.request(policy, activation);
        RunJob.start(JOB, run, why -> machine.brokeOff(run, false, why));
        return run;
    }

    /** Lets a rehearsal, or an activation, end after the cards that it looks at now. */
    public void stop(long run) {
        if (!runs.run(run).running()) {
            return;
        }
        if (runs.run(run).kind().equals("ACTIVATION")) {
            activations.stop(run);
        } else {
            machine.executionOf(run).ifPresent(BatchRuntime.getJobOperator()::stop);
        }
        trail.note("policy.rehearsal-stopped", "policy:" + runs.run(run).policy(), "rehearsal " + run);
    }
}
