package org.pramana.card;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import org.pramana.people.Roles;

/** Writing. An edit lives in its author's own draft until it is published (behaviour.md §2). */
@Stateless
@RolesAllowed(Roles.CREATOR)
public class CardAuthoring {

    /**
     * Begins a card: it is mine alone (and the collection's owners') until it is published.
     *
     * @return its slug
     */
    public String begin(NewCard card) {
        throw new UnsupportedOperationException();
    }

    /** What the editor shows; changes nothing. */
    public OpenDraft open(String slug) {
        throw new UnsupportedOperationException();
    }

    /**
     * Keeps what has been typed so far.
     *
     * @param baseVersion the version that these words continue; naming the newest one after a conflict says "I have seen it"
     * @param seq as opened or last saved; an older one means that the same draft is open in another window
     */
    public SavedDraft save(String slug, CardWords words, int baseVersion, long seq) {
        throw new UnsupportedOperationException();
    }

    /** Throws my draft away; of a card that was never published, the card as well. */
    public void discard(String slug) {
        throw new UnsupportedOperationException();
    }

    /**
     * Publishes my draft, or asks for it where the collection wants approval.
     *
     * @throws CardChangedMeanwhile if somebody published after the draft was begun; the draft is kept
     */
    public Published publish(String slug, Publication how) {
        throw new UnsupportedOperationException();
    }

    /** My open drafts, newest first. */
    public List<DraftLine> drafts() {
        throw new UnsupportedOperationException();
    }
}
