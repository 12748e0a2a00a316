package org.pramana.store;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;

/** Tells a database that does not answer from every other failure. */
public final class Outage {

    private Outage() {}

    public static boolean isBehind(Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 30; cause = cause.getCause(), depth++) {
            if (cause instanceof SQLNonTransientConnectionException || cause instanceof SQLTransientConnectionException) {
                return true;
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null && sql.getSQLState().startsWith("08")) {
                return true;
            }
            // what Payara's pool says when it has no connection to give
            if (cause.getClass().getName().equals("com.sun.appserv.connectors.internal.api.PoolingException")
                    || String.valueOf(cause.getMessage()).contains("Error in allocating a connection")) {
                return true;
            }
        }
        return false;
    }
}
