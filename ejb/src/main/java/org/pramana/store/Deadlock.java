package org.pramana.store;

import java.sql.SQLException;
import java.util.function.Supplier;

/** Tells a transaction that MariaDB chose to give up, because two waited for each other, from every other failure: done again, it goes through. */
public final class Deadlock {

    private static final String STATE = "40001";

    private Deadlock() {}

    public static boolean isBehind(Throwable failure) {
        return Causes.any(failure, cause -> cause instanceof SQLException sql && STATE.equals(sql.getSQLState()));
    }

    /**
     * Does a piece of work that is one transaction, and does it again as often as the database makes it give up.
     *
     * @param mostTries the first one included
     * @param transaction begins and ends a transaction; the caller has none, which would be lost with the first try
     */
    public static <T> T outlived(int mostTries, Supplier<T> transaction) {
        for (int tries = 1; ; tries++) {
            try {
                return transaction.get();
            } catch (RuntimeException lost) {
                if (tries == mostTries || !isBehind(lost)) {
                    throw lost;
                }
            }
        }
    }
}
