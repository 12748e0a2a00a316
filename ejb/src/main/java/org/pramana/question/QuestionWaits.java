package org.pramana.question;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Why a question waits, and who can change that.
 *
 * @param until the last day on which anybody of the group may take it; null unless it is {@link Kind#OFFERED}
 * @param owners at most three names of those who own the collection and may read the question: they decide who else is asked; null where nobody does
 */
public record QuestionWaits(Kind kind, LocalDate until, String owners) implements Serializable {

    public enum Kind {
        /** To its group first, which chooses for itself. */
        OFFERED,
        /** Nobody who knows has room this week. */
        ROOM,
        /** Its time is over, and nobody else has room. */
        LATE
    }

    static QuestionWaits of(QuestionLine line, LocalDate offeredUntil, String owners, LocalDate today) {
        if (!line.state().waiting() || line.assignee() != null && line.dueAt() != null) {
            return null;
        }
        if (line.assignee() != null) {
            return new QuestionWaits(Kind.LATE, null, owners);
        }
        boolean offered = offeredUntil != null && !offeredUntil.isBefore(today);
        return new QuestionWaits(offered ? Kind.OFFERED : Kind.ROOM, offered ? offeredUntil : null, owners);
    }
}
