package org.pramana.store;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;

/** Tells a database that does not answer, or not in time, from every other failure. */
public final class Outage {

    /** Says MariaDB of a statement that took longer than it may. */
    private static final int TOOK_TOO_LONG = 1969;

    private Outage() {}

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
