package org.pramana.batch.rehearsal;

import jakarta.annotation.Resource;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.pramana.policy.LoadTally;
import org.pramana.policy.RunPart;
import org.pramana.store.Causes;
import org.pramana.store.Outage;

/** Walks the cards twice, two parts of some thousand at a time, and looks between parts whether somebody wants it to stop. */
@Named
@Dependent
class RehearsePolicy extends AbstractBatchlet {

    private final RehearsalMachine machine;
    private final JobContext job;
    private final long run;
    private volatile boolean stopped;

    @Resource
    ManagedExecutorService threads;

    @Inject
    RehearsePolicy(RehearsalMachine machine, JobContext job, @BatchProperty(name = "run") String run) {
        this.machine = machine;
        this.job = job;
        this.run = Long.parseLong(run);
    }

    @Override
    public String process() throws Exception {
        machine.executedAs(run, job.getExecutionId());
        try {
            walk(part -> machine.compare(run, part));
            if (!stopped) {
                machine.ramp(run);
            }
            LoadTally tally = machine.tally(run);
            walk(part -> machine.forecast(run, part, tally));
            if (stopped) {
                Outage.outlived(() -> machine.brokeOff(run, true, null));
                return "stopped";
            }
            machine.close(run, tally);
            return "rehearsed";
        } catch (RuntimeException | ExecutionException failed) {
            Outage.outlived(() -> machine.brokeOff(run, false, Causes.root(failed).getMessage())); // the connection may have ended with the part
            throw failed;
        }
    }

    @Override
    public void stop() {
        stopped = true;
    }

    /** This thread and one more take part after part. */
    private void walk(Consumer<RunPart> step) throws ExecutionException, InterruptedException {
        Queue<RunPart> left = new ConcurrentLinkedQueue<>(machine.parts(run));
        Future<?> other = threads.submit(() -> take(left, step));
        try {
            take(left, step);
        } catch (RuntimeException failed) {
            left.clear(); // the other one comes to its end
            throw failed;
        } finally {
            other.get();
        }
    }

    private void take(Queue<RunPart> left, Consumer<RunPart> step) {
        RunPart part = left.poll();
        while (part != null && !stopped) {
            step.accept(part);
            part = left.poll();
        }
    }
}
