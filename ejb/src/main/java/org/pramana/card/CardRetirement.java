package org.pramana.card;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.time.Instant;
import org.pramana.people.Roles;

/** Taking cards away, and bringing them back (behaviour.md §2). */
@Stateless
@RolesAllowed(Roles.CREATOR)
public class CardRetirement {

    /** Which cards link here. */
    public Inbound inbound(String slug) {
        throw new UnsupportedOperationException();
    }

    /**
     * Owners only. Tasks close, reasons are frozen, search forgets it; the link still opens, with a banner.
     *
     * @param successor slug of the card to read instead, or null
     */
    public void archive(String slug, String successor) {
        throw new UnsupportedOperationException();
    }

    /** Owners only: the last published version is back, with the trust that it has by now. */
    public void restore(String slug) {
        throw new UnsupportedOperationException();
    }

    /** Administrators only, and only what has been in the archive for {@code pramana.purge-after-days} (30). Leaves the audit trail without content. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void purge(String slug) {
        throw new UnsupportedOperationException();
    }

    /** Publishes or archives by itself at a moment; null takes the appointment back. */
    public void schedule(String slug, Instant publishAt, Instant archiveAt) {
        throw new UnsupportedOperationException();
    }
}
