package org.pramana.store;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A transaction that failed for a reason that passes is begun anew, as a whole. */
final class Again {

    private Again() {}

    /**
     * @param most tries, the first among them
     * @param passes whether another try may help
     * @throws RuntimeException that of the last try, or the first that does not pass
     */
    static <T> T tried(Supplier<T> transaction, int most, long pauseMs, Predicate<Throwable> passes) {
        for (int tries = 1; ; tries++) {
            try {
                return transaction.get();
            } catch (RuntimeException lost) {
                if (tries == most || !passes.test(lost)) {
                    throw lost;
                }
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pauseMs));
        }
    }
}
