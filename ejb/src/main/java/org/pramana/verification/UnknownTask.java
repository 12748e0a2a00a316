package org.pramana.verification;

import org.pramana.words.Refusal;

/** There is no such task, or it is not this person's. */
public class UnknownTask extends Refusal {

    public UnknownTask(long taskId) {
        super(Kind.UNKNOWN, "verification.unknown-task", String.valueOf(taskId));
    }
}
