package org.pramana.store;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;

/** Tells a database that does not answer, or not in time, from every other failure. */
public final class Outage {

    /** Says MariaDB of a statement that took longer than it may. */
    private static final int TOOK_TOO_LONG = 1969;

    static final int MOST_TRIES = 5;

    /** Longer than the pool believes that a connection which answered still does (30-database.asadmin). */
    private static final long PAUSE_MS = 1_200;

    private Outage() {}

    /**
     * Does a piece of work that is one transaction, and up to four times more, a second later each time, where the database does not answer: what an outage ended
     * has to be written down as ended, and the connection that it is written down over may have ended with it.
     *
     * @param transaction begins and ends a transaction; the caller has none
     */
    public static void outlived(Runnable transaction) {
        outlived(transaction, PAUSE_MS);
    }

    static void outlived(Runnable transaction, long pauseMs) {
        Again.tried(
                () -> {
                    transaction.run();
                    return null;
                },
                MOST_TRIES,
                pauseMs,
                Outage::isBehind);
    }

    public static boolean isBehind(Throwable failure) {
        return Causes.any(failure, Outage::is);
    }

    private static boolean is(Throwable cause) {
        return cause instanceof SQLNonTransientConnectionException
                || cause instanceof SQLTransientConnectionException
                || cause instanceof SQLException sql && (sql.getErrorCode() == TOOK_TOO_LONG || sql.getSQLState() != null && sql.getSQLState().startsWith("08"))
                // what Payara's pool says when it has no connection to give
                || cause.getClass().getName().equals("com.sun.appserv.connectors.internal.api.PoolingException")
                || String.valueOf(cause.getMessage()).contains("Error in allocating a connection");
    }
}
