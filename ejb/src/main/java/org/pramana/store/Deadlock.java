package org.pramana.store;

import java.sql.SQLException;
import java.util.function.Supplier;

/**
 * Tells a transaction that MariaDB made give up, because two waited for each other or one waited too long for a row or a number, from every other failure: done
 * again as a whole, it goes through.
 */
public final class Deadlock {

    private static final String STATE = "40001";
    private static final int LOCK_WAIT = 1205;
    /** Says MariaDB where the wait was for a table's next number, which a statement that inserts many rows keeps to its end. */
    private static final int COUNTER_WAIT = 1467;
    static final int MOST_TRIES = 4;

    private Deadlock() {}

    /** Whether another try may help. */
    public static boolean isBehind(Throwable failure) {
        return Causes.any(failure, cause -> cause instanceof SQLException sql
                && (STATE.equals(sql.getSQLState()) || sql.getErrorCode() == LOCK_WAIT || sql.getErrorCode() == COUNTER_WAIT));
    }

    /**
     * Does a piece of work that is one transaction, and up to three times more when the database made it give up.
     *
     * @param transaction begins and ends a transaction; the caller has none, which would be lost with the first try
     */
    public static <T> T outlived(Supplier<T> transaction) {
        return Again.tried(transaction, MOST_TRIES, 0, Deadlock::isBehind);
    }
}
