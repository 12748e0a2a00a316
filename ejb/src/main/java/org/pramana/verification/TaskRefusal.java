package org.pramana.verification;

import org.pramana.words.Refusal;

/** The task is not in a state for this. */
public class TaskRefusal extends Refusal {

    public TaskRefusal(String key, Object... arguments) {
        super(Kind.CONFLICT, key, arguments);
    }
}
