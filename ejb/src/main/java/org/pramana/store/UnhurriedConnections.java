package org.pramana.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
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
        Connection unhurried = over(Connection.class, connection, answer -> {
            if (answer instanceof Statement statement) {
                statement.setQueryTimeout(NO_LIMIT);
            }
            return answer;
        });
        return proxy(Connection.class, (self, method, arguments) -> {
            if (method.getName().equals("close") && !connection.isClosed()) {
                connection.setNetworkTimeout(Runnable::run, usual);
            }
            return call(unhurried, method, arguments);
        });
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
