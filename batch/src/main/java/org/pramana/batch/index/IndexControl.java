package org.pramana.batch.index;

import jakarta.annotation.security.PermitAll;
import jakarta.batch.operations.JobExecutionNotRunningException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.operations.NoSuchJobException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Properties;

/** Starts and stops the job on this node, for {@code RebuildRoom}. Never inside a transaction (payara/Payara#5133). */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IndexControl {

    private static final String JOB = "index-rebuild";

    public void start() {
        BatchRuntime.getJobOperator().start(JOB, new Properties());
    }

    /** Whatever of it runs. */
    public void stop() {
        JobOperator jobs = BatchRuntime.getJobOperator();
        try {
            for (long execution : jobs.getRunningExecutions(JOB)) {
                jobs.stop(execution);
            }
        } catch (NoSuchJobException | JobExecutionNotRunningException over) {
            return; // there never was one, or it has just ended
        }
    }
}
