package org.pramana.card;

import java.io.Serializable;

/**
 * A stretch of a text that two people changed apart from each other. The pieces in their order are the whole text.
 *
 * @param base how it read where both began; each side's HTML is sanitised, and empty where it has nothing here
 */
public record MergePiece(Kind kind, String base, String theirs, String mine) implements Serializable {

    public enum Kind {
        /** Nobody changed it, or both in the same way. */
        SAME,
        THEIRS,
        MINE,
        /** Both did, differently: a person has to decide. */
        BOTH
    }

    /** What the put-together text says here; for {@link Kind#BOTH} there is no answer yet. */
    public String settled() {
        return switch (kind) {
            case SAME, THEIRS -> theirs;
            case MINE -> mine;
            case BOTH -> throw new IllegalStateException("two answers");
        };
    }

    public boolean collides() {
        return kind == Kind.BOTH;
    }
}
