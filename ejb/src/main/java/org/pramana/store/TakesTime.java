package org.pramana.store;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Gives the transaction's connection more patience for the length of a call. It is taken back before the transaction ends: later the pool's handle is
 * closed already, and the connection would go on to somebody's page as patient as it is.
 */
@LongWork
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class TakesTime {

    private static final Logger LOG = Logger.getLogger(TakesTime.class.getName());
    private static final int STATEMENT_SECONDS = 60;

    /** A little more than the database gives a statement. */
    private static final int PATIENCE_MILLIS = (int) Duration.ofSeconds(65).toMillis();

    /** Parts of a job that work side by side wait for each other's rows as long as one of their transactions takes; only people begin anew after seconds. */
    private static final int LOCK_WAIT_SECONDS = 50;

    @Inject
    Sql sql;

    @AroundInvoke
    Object withPatience(InvocationContext work) throws Exception {
        Optional<Connection> connection = sql.connection();
        if (connection.isEmpty()) {
            return work.proceed();
        }
        int usual = connection.get().getNetworkTimeout();
        Limits limits = limits(connection.get());
        allow(connection.get(), PATIENCE_MILLIS, new Limits(STATEMENT_SECONDS, LOCK_WAIT_SECONDS));
        try {
            return work.proceed();
        } finally {
            hurryAgain(connection.get(), usual, limits);
        }
    }

    private static void hurryAgain(Connection connection, int usual, Limits limits) {
        try {
            allow(connection, usual, limits);
        } catch (SQLException broken) {
            LOG.log(Level.FINE, "A connection that broke in the work; the pool will find it", broken);
        }
    }

    /** Of the database's session, in seconds. */
    private record Limits(double statement, int lockWait) {}

    private static Limits limits(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("select @@max_statement_time, @@innodb_lock_wait_timeout")) {
            row.next();
            return new Limits(row.getDouble(1), row.getInt(2));
        }
    }

    private static void allow(Connection connection, int milliseconds, Limits limits) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, milliseconds);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set max_statement_time = " + limits.statement() + ", innodb_lock_wait_timeout = " + limits.lockWait());
        }
    }
}
