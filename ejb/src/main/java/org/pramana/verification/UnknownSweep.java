package org.pramana.verification;

import org.pramana.words.Refusal;

/** There is no run with this number. */
public class UnknownSweep extends Refusal {

    public UnknownSweep(long runId) {
        super(Kind.UNKNOWN, "verification.unknown-sweep", String.valueOf(runId));
    }
}
