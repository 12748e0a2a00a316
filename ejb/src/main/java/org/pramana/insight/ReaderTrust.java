package org.pramana.insight;

import java.io.Serializable;

/**
 * Of what people opened and copied, how much was verified at that moment (behaviour.md §10). Untracked cards do not count.
 *
 * @param opened views and copies of tracked cards
 * @param verified those that met a verified one
 */
public record ReaderTrust(long opened, long verified) implements Serializable {

    /** Tenths of a percent, rounded down so that 1000 means all; null where nobody opened anything. */
    public Integer permille() {
        return opened == 0 ? null : (int) (verified * 1000 / opened);
    }
}
