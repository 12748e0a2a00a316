package org.pramana.verification;

import org.pramana.words.Refusal;

/** One sweep at a time: another one is at work (behaviour.md §8 step 1). */
public class SweepRunning extends Refusal {

    private final long runId;

    public SweepRunning(long runId, String since, String requestedBy, String node) {
        super(Kind.CONFLICT, "verification.sweep-running", String.valueOf(runId), since, requestedBy, node);
        this.runId = runId;
    }

    public long runId() {
        return runId;
    }
}
