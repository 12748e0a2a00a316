package org.pramana.batch.exchange;

import jakarta.annotation.security.PermitAll;
import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Properties;

/** Starts imports, and goes on with those that a stopped server left behind. {@link ImportRoom} knows who may. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportControl {

    private static final String JOB = "card-import";
    private static final Logger LOG = System.getLogger(ImportControl.class.getName());

    @Inject
    ImportMachine machine;

    public void execute(long run) {
        try {
            BatchRuntime.getJobOperator().start(JOB, parameters(run));
        } catch (BatchRuntimeException notStarted) {
            machine.brokeOff(run);
            throw notStarted;
        }
    }

    /** The rows know which pages are settled, so a new execution is as good as a restart of one that may be lost. */
    public void resumeInterrupted() {
        for (long run : machine.unfinished()) {
            LOG.log(Level.INFO, "import {0} was interrupted and goes on", run);
            execute(run);
        }
    }

    private static Properties parameters(long run) {
        Properties parameters = new Properties();
        parameters.setProperty("run", String.valueOf(run));
        return parameters;
    }
}
