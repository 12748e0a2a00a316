package org.pramana.card;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import org.pramana.people.Roles;

/** What a card said before. For everybody who may read what it says now. */
@Stateless
@RolesAllowed({Roles.CONSUMER, Roles.CREATOR})
public class CardHistory {

    /** Newest first. */
    public List<VersionLine> versions(String slug) {
        throw new UnsupportedOperationException();
    }

    public CardVersionText version(String slug, int version) {
        throw new UnsupportedOperationException();
    }

    public VersionDiff diff(String slug, int from, int to) {
        throw new UnsupportedOperationException();
    }

    /** What my draft changes, for the editor's preview. */
    @RolesAllowed(Roles.CREATOR)
    public VersionDiff draftDiff(String slug) {
        throw new UnsupportedOperationException();
    }

    /** My draft against what was published meanwhile, for the page that settles it; null where there is no conflict. */
    @RolesAllowed(Roles.CREATOR)
    public Conflict conflict(String slug) {
        throw new UnsupportedOperationException();
    }

    /** Publishes the words of an old version anew: an edit like any other (behaviour.md §3 row 13). */
    @RolesAllowed(Roles.CREATOR)
    public Published restore(String slug, int version, Publication how) {
        throw new UnsupportedOperationException();
    }
}
