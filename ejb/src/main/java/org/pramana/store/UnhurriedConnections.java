package org.pramana.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The portal's connections without the pool's limits of time: a new column on a table of millions of rows takes as long as it takes. */
final class UnhurriedConnections {

    private static final int NO_LIMIT = 0;

    private UnhurriedConnections() {}

    static DataSource of(DataSource pool) {
        return over(DataSource.class, pool, answer -> answer instanceof Connection connection ? unhurried(connection) : answer);
    }

    private static Connection unhurried(Connection connection) throws Exception {
        int usual = connection.getNetworkTimeout();
        connection.setNetworkTimeout(Runnable::run, NO_LIMIT);
        double statements = limit(connection);
        set(connection, NO_LIMIT);
        return proxy(Connection.class, (self, method, arguments) -> {
            if (method.getName().equals("close") && !connection.isClosed()) {
                set(connection, statements);
                connection.setNetworkTimeout(Runnable::run, usual);
            }
            return call(connection, method, arguments);
        });
    }

    private static double limit(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("select @@max_statement_time")) {
            row.next();
            return row.getDouble(1);
        }
    }

    private static void set(Connection connection, double seconds) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set max_statement_time = " + seconds);
        }
    }

    private static <T> T over(Class<T> type, T target, Change change) {
        return proxy(type, (self, method, arguments) -> change.of(call(target, method, arguments)));
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(UnhurriedConnections.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object target, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private interface Change {
        Object of(Object answer) throws Exception;
    }
}
