package org.pramana.question;

/** Where a question stands (behaviour.md §13). */
public enum QuestionState {
    /** Nobody has room this week: it waits, and any expert may take it. */
    OPEN,
    /** One person has it. */
    ASSIGNED,
    ANSWERED,
    /** It helped, or nobody said otherwise for fourteen days. */
    ACCEPTED,
    /** It did not help; it waits for a better answer. */
    REOPENED,
    /** The same as another one, where everybody who asked it now waits. */
    DUPLICATE,
    /** The asker found a card that answers it. */
    LINKED,
    WITHDRAWN,
    EXPIRED;

    /** Waits for an answer. */
    public boolean waiting() {
        return this == OPEN || this == ASSIGNED || this == REOPENED;
    }

    public boolean answered() {
        return this == ANSWERED || this == ACCEPTED;
    }

    /** Somebody says that the answer is there; whoever else asked, or asks the same, may say that it is not. */
    public boolean settled() {
        return answered() || this == LINKED;
    }
}
