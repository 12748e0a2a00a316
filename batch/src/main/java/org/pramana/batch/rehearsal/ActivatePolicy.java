package org.pramana.batch.rehearsal;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.pramana.store.Causes;
import org.pramana.store.Deadlock;

/** Takes part after part, and looks between two of them whether somebody wants it to stop. Where it is, its row knows. */
@Named
@Dependent
class ActivatePolicy extends AbstractBatchlet {

    private final RehearsalMachine machine;
    private final JobContext job;
    private final long run;
    private volatile boolean stopped;

    @Inject
    ActivatePolicy(RehearsalMachine machine, JobContext job, @BatchProperty(name = "run") String run) {
        this.machine = machine;
        this.job = job;
        this.run = Long.parseLong(run);
    }

    @Override
    public String process() {
        machine.executedAs(run, job.getExecutionId());
        try {
            while (!stopped && next()) {
                // the next one
            }
            if (stopped) {
                machine.brokeOff(run, true, null); // says nothing where it had come to its end
                return "stopped";
            }
            return "activated";
        } catch (RuntimeException failed) {
            machine.brokeOff(run, false, Causes.root(failed).getMessage());
            throw failed;
        }
    }

    @Override
    public void stop() {
        stopped = true;
    }

    /** People work on the cards meanwhile, and the database may make a part give up: it is asked again. */
    private boolean next() {
        return Deadlock.outlived(() -> machine.activateNext(run));
    }
}
