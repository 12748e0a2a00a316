package org.pramana.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import org.pramana.card.CardFilter;
import org.pramana.people.Roles;

/** Finds what a person may read. */
@Stateless
@RolesAllowed({Roles.CONSUMER, Roles.CREATOR})
public class CardSearch {

    /** Beyond so many hits nobody looks. */
    public static final int HITS_MAX = 50;

    /** @param words anything at all that a person can type, also nothing: then the newest cards come first */
    public Found search(String words, CardFilter filter, int first, int size) {
        throw new UnsupportedOperationException();
    }

    /** Titles while typing. */
    public List<Suggestion> suggest(String prefix, int size) {
        throw new UnsupportedOperationException();
    }

    /** Cards that may already answer what this title asks, best first; for the editor. */
    public List<Alike> alike(String title, int size) {
        throw new UnsupportedOperationException();
    }
}
