package org.pramana.store;

/** What people type, as a pattern of SQL's {@code like} in which {@code %} and {@code _} are ordinary characters. */
public final class Like {

    private Like() {}

    public static String beginning(String typed) {
        return literal(typed) + "%";
    }

    public static String containing(String typed) {
        return "%" + literal(typed) + "%";
    }

    private static String literal(String typed) {
        return typed.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
