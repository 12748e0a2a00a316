package org.pramana.card;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import org.pramana.people.Roles;

/** My favourites. */
@Stateless
@RolesAllowed({Roles.CONSUMER, Roles.CREATOR})
public class CardShelf {

    public void keep(String slug) {
        throw new UnsupportedOperationException();
    }

    public void drop(String slug) {
        throw new UnsupportedOperationException();
    }

    /** Last kept first. */
    public List<CardLine> favourites(int size) {
        throw new UnsupportedOperationException();
    }
}
