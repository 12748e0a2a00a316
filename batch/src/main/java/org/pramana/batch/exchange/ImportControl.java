package org.pramana.batch.exchange;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.pramana.batch.parts.RunJob;

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
        RunJob.start(JOB, run, why -> machine.brokeOff(run));
    }

    /** The rows know which pages are settled, so a new execution is as good as a restart of one that may be lost. */
    public void resumeInterrupted() {
        for (long run : machine.unfinished()) {
            LOG.log(Level.INFO, "import {0} was interrupted and goes on", run);
            execute(run);
        }
    }
}
