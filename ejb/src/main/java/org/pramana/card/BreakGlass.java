package org.pramana.card;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.pramana.audit.Deed;
import org.pramana.people.Roles;
import org.pramana.store.Sql;
import org.pramana.words.InvalidInput;

/**
 * Reading what one has no right to read, because it must be: an administrator gives a reason, and both are in the audit trail before the words are
 * on the screen (behaviour.md §1).
 */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class BreakGlass {

    private static final int REASON_MIN = 10;

    @Inject
    Versions versions;

    @Inject
    Sql sql;

    @Inject
    Event<Deed> deeds;

    private record Sealed(long cardId, int version) {}

    public CardVersionText read(String slug, String reason) {
        String why = reason == null ? "" : reason.strip();
        if (why.length() < REASON_MIN || why.length() > CardDesk.NOTE_MAX) {
            throw new InvalidInput("reason", "card.glass-reason", CardDesk.NOTE_MAX);
        }
        Sealed sealed = sql.one(
                        "select id, version_no from card where slug = ?1 and version_no > 0 and lifecycle in ('PUBLISHED', 'ARCHIVED')",
                        row -> new Sealed(row.number(), row.count()),
                        slug)
                .orElseThrow(() -> new UnknownCard(slug));
        deeds.fire(new Deed("card.glass-broken", "card:" + slug, null, why));
        return versions.text(sealed.cardId(), sealed.version());
    }
}
