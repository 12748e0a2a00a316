package org.pramana.store;

import java.util.function.Predicate;

/** What lies behind a failure: containers wrap what the driver said, several times. */
public final class Causes {

    /** A chain that is longer goes in a circle. */
    private static final int DEEPEST = 30;

    private Causes() {}

    static boolean any(Throwable failure, Predicate<Throwable> which) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < DEEPEST; cause = cause.getCause(), depth++) {
            if (which.test(cause)) {
                return true;
            }
        }
        return false;
    }

    /** The one behind all others: what to tell people. */
    public static Throwable root(Throwable failure) {
        Throwable root = failure;
        for (int depth = 0; root.getCause() != null && depth < DEEPEST; depth++) {
            root = root.getCause();
        }
        return root;
    }
}
