package org.pramana.batch.exchange;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.listener.JobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.pramana.store.Outage;

/** Tells the run which execution works for it, and when that broke off. */
@Named
@Dependent
class ImportJournal implements JobListener {

    private final ImportMachine machine;
    private final JobContext job;
    private final long run;

    @Inject
    ImportJournal(ImportMachine machine, JobContext job, @BatchProperty(name = "run") String run) {
        this.machine = machine;
        this.job = job;
        this.run = Long.parseLong(run);
    }

    @Override
    public void beforeJob() {
        machine.started(run, job.getExecutionId());
    }

    /** A run that completed or was refused is over already, and stays as it is. */
    @Override
    public void afterJob() {
        if (job.getBatchStatus() == BatchStatus.FAILED) {
            Outage.outlived(() -> machine.brokeOff(run)); // the connection may have ended with the job
        }
    }
}
