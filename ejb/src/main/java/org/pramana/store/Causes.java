package org.pramana.store;

import java.util.function.Predicate;

/** What lies behind a failure. */
final class Causes {

    /** Chains of causes can be circles. */
    private static final int DEEPEST = 30;

    private Causes() {}

    /** Whether that is true of the failure itself or of any cause behind it. */
    static boolean any(Throwable failure, Predicate<Throwable> is) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < DEEPEST; cause = cause.getCause(), depth++) {
            if (is.test(cause)) {
                return true;
            }
        }
        return false;
    }
}
