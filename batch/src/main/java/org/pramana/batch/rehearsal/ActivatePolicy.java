package org.pramana.batch.rehearsal;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.pramana.batch.parts.PartAfterPart;

/** Makes the rules true for card after card. Where it is, its row knows. */
@Named
@Dependent
class ActivatePolicy extends PartAfterPart {

    private final RehearsalMachine machine;
    private final JobContext job;
    private final long run;

    @Inject
    ActivatePolicy(RehearsalMachine machine, JobContext job, @BatchProperty(name = "run") String run) {
        this.machine = machine;
        this.job = job;
        this.run = Long.parseLong(run);
    }

    @Override
    protected void begun() {
        machine.executedAs(run, job.getExecutionId());
    }

    @Override
    protected boolean next() {
        return machine.activateNext(run);
    }

    @Override
    protected void brokeOff(boolean wanted, String why) {
        machine.brokeOff(run, wanted, why);
    }
}
