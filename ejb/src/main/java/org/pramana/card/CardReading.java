package org.pramana.card;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import org.pramana.people.Roles;

/**
 * Remembers that a card was read or copied, with the trust that it had at that moment (behaviour.md §10). Written a little later and many at
 * once, so that a page view costs no statement.
 */
@Stateless
@RolesAllowed({Roles.CONSUMER, Roles.CREATOR})
public class CardReading {

    /** I have this page before me. */
    public void viewed(CardPage page) {
        throw new UnsupportedOperationException();
    }

    /** I took its text with me. */
    public void copied(CardPage page) {
        throw new UnsupportedOperationException();
    }

    /** As {@link #copied(CardPage)} for a caller who has only the address, e.g. a list of search results. */
    public void copied(String slug) {
        throw new UnsupportedOperationException();
    }
}
