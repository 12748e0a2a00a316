package org.pramana.batch.rehearsal;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.pramana.people.Roles;
import org.pramana.policy.ActivationWork;
import org.pramana.policy.LoadTally;
import org.pramana.policy.RehearsalWork;
import org.pramana.policy.RunPart;

/** The only door of rehearsals and activations into the domain: a batch thread carries no identity, so it is put on here. */
@Stateless
@PermitAll
@RunAs(Roles.MACHINE)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RehearsalMachine {

    @Inject
    RehearsalWork work;

    @Inject
    ActivationWork activation;

    public void executedAs(long run, long execution) {
        work.executedAs(run, execution);
    }

    public Optional<Long> executionOf(long run) {
        return work.executionOf(run);
    }

    public List<RunPart> parts(long run) {
        return work.parts(run);
    }

    public void compare(long run, RunPart part) {
        work.compare(run, part);
        work.seen(run, part);
    }

    public void ramp(long run) {
        work.ramp(run);
    }

    public LoadTally tally(long run) {
        return work.tally(run);
    }

    public void forecast(long run, RunPart part, LoadTally tally) {
        work.forecast(run, part, tally);
        work.seen(run, part);
    }

    public void close(long run, LoadTally tally) {
        work.close(run, tally);
    }

    public void brokeOff(long run, boolean stopped, String message) {
        work.brokeOff(run, stopped, message);
    }

    public boolean activateNext(long run) {
        return activation.step(run);
    }

    public List<Long> interruptedActivations() {
        return activation.interrupted();
    }

    public boolean takeOver(long run) {
        return activation.takeOver(run);
    }
}
