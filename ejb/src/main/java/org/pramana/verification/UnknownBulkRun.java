package org.pramana.verification;

import org.pramana.words.Refusal;

/** There is no such run, or it was somebody else who asked for it. */
public class UnknownBulkRun extends Refusal {

    public UnknownBulkRun(long run) {
        super(Kind.UNKNOWN, "verification.unknown-bulk-run", String.valueOf(run));
    }
}
