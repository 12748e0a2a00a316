package org.pramana.tests;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Where the portal under test, its database and its mail window are. The build passes it on from the sandbox that it started. */
public final class Sandbox {

    private Sandbox() {}

    /** The portal's address, without a slash at the end: {@code http://localhost:18080/pramana}. */
    public static String portal() {
        return setting("pramana.test.portal");
    }

    public static URI portal(String path) {
        return URI.create(portal() + path);
    }

    /** The server's own root, outside of the portal. */
    public static URI server(String path) {
        return URI.create(portal().replaceFirst("/pramana$", "") + path);
    }

    public static URI mailWindow() {
        return URI.create(setting("pramana.test.mail"));
    }

    public static int adminPort() {
        return Integer.parseInt(setting("pramana.test.adminPort"));
    }

    /** A connection of the portal's own account. Tests look with it; they change only what no boundary can (the past). */
    public static Connection database() throws SQLException {
        return DriverManager.getConnection(
                setting("pramana.test.database"), setting("pramana.test.databaseUser"), setting("pramana.test.databasePassword"));
    }

    /** What no boundary can change; returns how many rows that touched. */
    public static int change(String sql) throws SQLException {
        try (Connection database = database(); var statement = database.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private static String setting(String name) {
        String value = System.getProperty(name, "");
        if (value.isBlank() || value.contains("${")) {
            throw new IllegalStateException("No sandbox: run ./test, or sandbox/dev up and then sandbox/dev test NameIT (%s is not set)".formatted(name));
        }
        return value;
    }
}
