package org.pramana.batch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.LocalDate;
import java.util.List;
import org.pramana.people.Roles;

/**
 * The one bean that talks to the batch runtime: Payara lets nobody but the module that started a job see it, and a job started inside a transaction
 * may not find its own row (payara/Payara#5133).
 */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobControlRoom {

    /**
     * Starts the staleness sweep and returns the id of its run; refused with the holder's name while another one is running.
     *
     * @param asOf null: today
     * @param dryRun decide and write down, but open no task and tell nobody
     * @param override let it act although the circuit breaker would hold it
     */
    public long startSweep(LocalDate asOf, boolean dryRun, boolean override) {
        throw new UnsupportedOperationException();
    }

    public void stopSweep(long runId) {
        throw new UnsupportedOperationException();
    }

    /** Resumes a failed or stopped run from its checkpoint. */
    public void resumeSweep(long runId) {
        throw new UnsupportedOperationException();
    }

    /** Builds and sends every digest that waits, now; returns how many mails were sent. */
    public int sendDigests() {
        throw new UnsupportedOperationException();
    }

    /** The batch runtime's own view of all jobs, newest first, for IT. */
    public List<JobExecutionLine> executions(int size) {
        throw new UnsupportedOperationException();
    }
}
