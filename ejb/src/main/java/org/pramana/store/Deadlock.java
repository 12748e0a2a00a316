package org.pramana.store;

import java.sql.SQLException;

/** Tells a transaction that MariaDB chose to give up, because two waited for each other, from every other failure: done again, it goes through. */
public final class Deadlock {

    private static final String STATE = "40001";

    private Deadlock() {}

    public static boolean isBehind(Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 30; cause = cause.getCause(), depth++) {
            if (cause instanceof SQLException sql && STATE.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
