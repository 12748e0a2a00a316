package org.pramana.batch.rehearsal;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.function.LongFunction;
import org.pramana.policy.LoadTally;
import org.pramana.store.Causes;

/** Walks the cards twice, some thousand in a transaction, and looks between two of them whether somebody wants it to stop. */
@Named
@Dependent
class RehearsePolicy extends AbstractBatchlet {

    private final RehearsalMachine machine;
    private final JobContext job;
    private final long run;
    private volatile boolean stopped;

    @Inject
    RehearsePolicy(RehearsalMachine machine, JobContext job, @BatchProperty(name = "run") String run) {
        this.machine = machine;
        this.job = job;
        this.run = Long.parseLong(run);
    }

    @Override
    public String process() {
        machine.executedAs(run, job.getExecutionId());
        try {
            walk(after -> machine.compare(run, after));
            if (!stopped) {
                machine.ramp(run);
            }
            LoadTally tally = machine.tally(run);
            walk(after -> machine.forecast(run, after, tally));
            if (stopped) {
                machine.brokeOff(run, true, null);
                return "stopped";
            }
            machine.close(run, tally);
            return "rehearsed";
        } catch (RuntimeException failed) {
            machine.brokeOff(run, false, Causes.root(failed).getMessage());
            throw failed;
        }
    }

    @Override
    public void stop() {
        stopped = true;
    }

    private void walk(LongFunction<Optional<Long>> step) {
        Optional<Long> next = Optional.of(0L);
        while (next.isPresent() && !stopped) {
            next = step.apply(next.get());
        }
    }
}
