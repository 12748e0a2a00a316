package org.pramana.card;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import org.pramana.people.Roles;

/** What readers say about a card (behaviour.md §14). Comments are not part of a version and move no trust. */
@Stateless
@RolesAllowed({Roles.CONSUMER, Roles.CREATOR})
public class CardConversation {

    public static final int TEXT_MAX = 2_500;

    /** Threads, open ones first, then the newest; one statement. */
    public List<CommentLine> comments(String slug) {
        throw new UnsupportedOperationException();
    }

    /**
     * @param quote a passage of the card, or null
     * @return its id
     */
    public long say(String slug, String text, String quote) {
        throw new UnsupportedOperationException();
    }

    public long reply(String slug, long commentId, String text) {
        throw new UnsupportedOperationException();
    }

    public void resolve(String slug, long commentId) {
        throw new UnsupportedOperationException();
    }

    public void reopen(String slug, long commentId) {
        throw new UnsupportedOperationException();
    }
}
