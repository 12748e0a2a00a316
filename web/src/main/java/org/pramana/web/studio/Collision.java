package org.pramana.web.studio;

import java.io.Serializable;
import org.pramana.card.MergePiece;

/** A passage that two people rewrote, and whose words the author keeps. */
public class Collision implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Whose words stay. */
    public enum Keep {
        MINE,
        THEIRS,
        BOTH,
        BASE
    }

    private final MergePiece piece;
    private Keep keep = Keep.MINE;

    Collision(MergePiece piece) {
        this.piece = piece;
    }

    String settled() {
        return switch (keep) {
            case MINE -> piece.mine();
            case THEIRS -> piece.theirs();
            case BOTH -> piece.theirs() + piece.mine();
            case BASE -> piece.base();
        };
    }

    public MergePiece getPiece() {
        return piece;
    }

    public Keep getKeep() {
        return keep;
    }

    public void setKeep(Keep keep) {
        this.keep = keep == null ? Keep.MINE : keep;
    }
}
