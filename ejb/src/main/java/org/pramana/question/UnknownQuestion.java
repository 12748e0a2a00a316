package org.pramana.question;

import org.pramana.words.Refusal;

/** There is no such question, or not for this person. */
public class UnknownQuestion extends Refusal {
    public UnknownQuestion() {
        super(Kind.UNKNOWN, "question.unknown");
    }
}
