package org.pramana.store;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Around every boundary ({@code ejb-jar.xml}): what the database made give up, because two people waited for each other's rows, is done again, as a
 * whole and up to three times. That is safe because the boundary is the transaction: nothing of the first try is left.
 *
 * <p>A boundary that another one calls is part of that one's transaction, which is lost as a whole; only the outermost begins anew. Jobs look after
 * themselves ({@link Deadlock#outlived}): theirs may have begun outside of any boundary.
 */
public class TriedAgain {

    private static final Logger LOG = Logger.getLogger(TriedAgain.class.getName());
    private static final Object BEGUN = TriedAgain.class.getName();
    private static final String MACHINE = "pramana-machine";

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    @Resource
    SessionContext boundary;

    @Inject
    Sql sql;

    @Inject
    AnotherTry anotherTry;

    @AroundInvoke
    Object untilItGoesThrough(InvocationContext call) throws Exception {
        if (transaction.getTransactionKey() == null || transaction.getResource(BEGUN) != null || MACHINE.equals(boundary.getCallerPrincipal().getName())) {
            return call.proceed();
        }
        for (int tries = 1; ; tries++) {
            try {
                return tries == 1 ? whole(call) : anotherTry.of(() -> whole(call));
            } catch (Exception lost) {
                if (tries == Deadlock.MOST_TRIES || !Deadlock.isBehind(lost)) {
                    throw lost;
                }
                LOG.log(Level.FINE, "the database made {0} give up; once more", call.getMethod());
                if (tries == 1) {
                    giveUp();
                }
            }
        }
    }

    /** With all that it writes: what would come to light only when the container ends the transaction could not be caught here. */
    private Object whole(InvocationContext call) throws Exception {
        transaction.putResource(BEGUN, Boolean.TRUE);
        Object result = call.proceed();
        sql.settle();
        return result;
    }

    /** The first try keeps no row from the second: after a wait that took too long, MariaDB has undone a statement only. */
    private void giveUp() {
        transaction.setRollbackOnly();
        sql.undo();
    }
}
