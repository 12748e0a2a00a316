package org.pramana.batch.parts;

import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.runtime.BatchRuntime;
import java.util.Properties;
import java.util.function.Consumer;

/** Starts a job that keeps a row for each of its runs. */
public final class RunJob {

    private RunJob() {}

    /**
     * Never inside a transaction (payara/Payara#5133).
     *
     * @param job its id
     * @param run the number of the row, which the job knows as its parameter {@code run}
     * @param notStarted ends the row with the reason: no run waits for a job that is not there
     */
    public static void start(String job, long run, Consumer<String> notStarted) {
        Properties parameters = new Properties();
        parameters.setProperty("run", String.valueOf(run));
        try {
            BatchRuntime.getJobOperator().start(job, parameters);
        } catch (BatchRuntimeException failed) {
            notStarted.accept(String.valueOf(failed.getMessage()));
            throw failed;
        }
    }
}
