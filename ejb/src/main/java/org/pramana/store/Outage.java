package org.pramana.store;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;

/** Tells a database that does not answer from every other failure. */
public final class Outage {

    private Outage() {}

    public static boolean isBehind(Throwable failure) {
        return Causes.any(failure, Outage::is);
    }

    private static boolean is(Throwable cause) {
        return cause instanceof SQLNonTransientConnectionException
                || cause instanceof SQLTransientConnectionException
                || cause instanceof SQLException sql && sql.getSQLState() != null && sql.getSQLState().startsWith("08")
                // what Payara's pool says when it has no connection to give
                || cause.getClass().getName().equals("com.sun.appserv.connectors.internal.api.PoolingException")
                || String.valueOf(cause.getMessage()).contains("Error in allocating a connection");
    }
}
