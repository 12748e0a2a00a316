package org.pramana.card;

import org.pramana.words.Refusal;

/**
 * Somebody published after this draft was begun. It carries what the conflict page needs; the draft is untouched.
 *
 * <p>To go on, save the draft with {@code theirs().version()} as its base: that says "I have seen it".
 */
public class CardChangedMeanwhile extends Refusal {

    private final transient Conflict conflict;

    public CardChangedMeanwhile(Conflict conflict) {
        super(Kind.CONFLICT, "card.changed-meanwhile", conflict.theirs().author(), conflict.theirs().version(), conflict.base().version());
        this.conflict = conflict;
    }

    public Conflict conflict() {
        return conflict;
    }
}
