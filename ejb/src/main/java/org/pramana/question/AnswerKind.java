package org.pramana.question;

/** How a question was answered: with a card that was there, a new one, one that was corrected for it, or in plain words that nobody has verified. */
public enum AnswerKind {
    LINK,
    CARD,
    EDIT,
    TEXT
}
