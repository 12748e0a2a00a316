package org.pramana.batch.staleness;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.listener.JobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.pramana.batch.digest.DigestPost;
import org.pramana.store.Outage;

/** Says how a run ended when it did not end well; where it did, may let the post go at once. */
@Named
@Dependent
class SweepJournal implements JobListener {

    private static final Logger LOG = Logger.getLogger(SweepJournal.class.getName());

    private final SweepMachine machine;
    private final SweepTrouble trouble;
    private final SweepControl control;
    private final DigestPost post;
    private final JobContext job;
    private final long run;
    private final boolean byHand;

    @Inject
    SweepJournal(
            SweepMachine machine,
            SweepTrouble trouble,
            SweepControl control,
            DigestPost post,
            JobContext job,
            @BatchProperty(name = "run") String run,
            @BatchProperty(name = "byHand") String byHand) {
        this.machine = machine;
        this.trouble = trouble;
        this.control = control;
        this.post = post;
        this.job = job;
        this.run = Long.parseLong(run);
        this.byHand = Boolean.parseBoolean(byHand);
    }

    @Override
    public void beforeJob() {
        machine.executedAs(run, job.getExecutionId());
    }

    /** A completed run is COMPLETED in the ledger already, and {@code brokeOff} leaves it so. */
    @Override
    public void afterJob() {
        boolean stopped = job.getBatchStatus() == BatchStatus.STOPPING || job.getBatchStatus() == BatchStatus.STOPPED;
        String why = stopped ? null : trouble.of(run, "the server log of the node says more (run " + run + ", execution " + job.getExecutionId() + ")");
        Outage.outlived(() -> machine.brokeOff(run, stopped, why)); // else nobody could sweep, nor go on with this one, until its lease is over
        try {
            machine.tidy();
            control.measure();
            while (machine.forgetSome()) {
                LOG.log(Level.FINE, "sweep {0}: old decisions go", run);
            }
        } catch (RuntimeException later) { // the schedule's watch sees to it
            LOG.log(Level.WARNING, "sweep " + run + ": tidying up and the day's figures wait for the next round", later);
        }
        if (byHand) {
            try {
                post.afterSweep();
            } catch (RuntimeException mail) { // a sweep never fails because of mail
                LOG.log(Level.WARNING, "sweep " + run + ": the digests wait for the next round", mail);
            }
        }
    }
}
