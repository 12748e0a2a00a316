package org.pramana.card;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import org.pramana.people.Party;
import org.pramana.people.PartyKey;
import org.pramana.people.Roles;

/** Where a card is kept and with whom it is shared. */
@Stateless
@RolesAllowed(Roles.CREATOR)
public class CardPlacement {

    /** To another collection: AUTHOR in both (behaviour.md §3 row 14). */
    public void move(String slug, String collection, Long folderId) {
        throw new UnsupportedOperationException();
    }

    /** Within its collection; null: to the top. */
    public void file(String slug, Long folderId) {
        throw new UnsupportedOperationException();
    }

    /** @param readers empty: everybody who may read the collection */
    public void share(String slug, List<PartyKey> readers) {
        throw new UnsupportedOperationException();
    }

    /** With whom; empty where it is everybody who may read the collection. */
    public List<Party> readers(String slug) {
        throw new UnsupportedOperationException();
    }
}
