package org.pramana.question;

import org.pramana.words.Refusal;

/** The question has moved on meanwhile, or what was asked does not fit its state. */
public class QuestionConflict extends Refusal {
    public QuestionConflict(String key, Object... arguments) {
        super(Kind.CONFLICT, key, arguments);
    }
}
