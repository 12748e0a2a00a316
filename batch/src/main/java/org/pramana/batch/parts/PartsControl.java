package org.pramana.batch.parts;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/**
 * Starts a job that goes through cards: for a room, which knows who may, and for the watch, which has no caller. Never inside a transaction
 * (payara/Payara#5133).
 */
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public abstract class PartsControl {

    private static final Logger LOG = System.getLogger(PartsControl.class.getName());

    private final String job;

    /** @param job its id */
    protected PartsControl(String job) {
        this.job = job;
    }

    public void execute(long run) {
        RunJob.start(job, run, why -> brokeOff(run, why));
    }

    /** Every run that nobody works on any more goes on where it was, once, whichever nodes ask. */
    public void resumeInterrupted() {
        for (long run : interrupted()) {
            if (takeOver(run)) {
                LOG.log(Level.INFO, "{0} {1} was interrupted and goes on", job, run);
                execute(run);
            }
        }
    }

    protected abstract void brokeOff(long run, String why);

    /** Runs whose server is gone. */
    protected abstract List<Long> interrupted();

    /** @return whether nobody else was faster */
    protected abstract boolean takeOver(long run);
}
