package org.pramana.card;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import org.pramana.people.Roles;

/** The gate: owners and free publishers decide on requests to publish. The first decision closes a request for everybody (behaviour.md §2). */
@Stateless
@RolesAllowed(Roles.CREATOR)
public class CardPublication {

    /** What waits for my decision, oldest first. */
    public List<DraftLine> waiting() {
        throw new UnsupportedOperationException();
    }

    public int waitingCount() {
        throw new UnsupportedOperationException();
    }

    /** What would be published, against what readers see now. */
    public VersionDiff proposal(String slug, String authorLogin) {
        throw new UnsupportedOperationException();
    }

    public Published approve(String slug, String authorLogin) {
        throw new UnsupportedOperationException();
    }

    /** @param comment needed: an author must learn why */
    public void reject(String slug, String authorLogin, String comment) {
        throw new UnsupportedOperationException();
    }
}
