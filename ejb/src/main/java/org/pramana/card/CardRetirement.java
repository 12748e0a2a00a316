package org.pramana.card;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.pramana.audit.Deed;
import org.pramana.collection.Access;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.people.Roles;
import org.pramana.store.Sql;

/** Taking cards away, and bringing them back (behaviour.md §2). */
@Stateless
@RolesAllowed(Roles.CREATOR)
public class CardRetirement {

    private static final int INBOUND_NAMED = 50;

    @Inject
    CardRepository cards;

    @Inject
    CardEraser eraser;

    @Inject
    Visitors visitors;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "pramana.purge-after-days", defaultValue = "30")
    int purgeAfterDays;

    @Inject
    Event<CardArchived> archived;

    @Inject
    Event<CardRestored> restored;

    @Inject
    Event<Deed> deeds;

    /** Which cards link here. */
    public Inbound inbound(String slug) {
        Visitor visitor = visitors.current();
        long id = cards.readableId(visitor, slug);
        String linking = " join card_link l on l.card_id = c.id and l.target_id = ?1 where c.lifecycle = 'PUBLISHED'";
        List<CardLine> named = sql.page(
                "select " + CardLineSql.columns(visitor) + CardLineSql.FROM + linking + " and " + Access.readable(visitor, "c") + " order by c.title, c.id",
                row -> CardLineSql.read(row, clock),
                0,
                INBOUND_NAMED,
                id);
        int all = (int) sql.number("select count(*) from card c" + linking, id);
        return new Inbound(named, all - named.size());
    }

    /**
     * Owners only. Tasks close, reasons are frozen, search forgets it; the link still opens, with a banner.
     *
     * @param successor slug of the card to read instead, or null
     */
    public void archive(String slug, String successor) {
        Visitor owner = visitors.current();
        Card card = cards.forOwner(owner, slug);
        card.archive(owner.id(), cards.successor(owner, card, successor), clock.instant());
        cards.flush();
        archived.fire(new CardArchived(card.id(), slug, card.collectionId(), card.version(), owner.id()));
        deeds.fire(new Deed("card.archived", "card:" + slug, null, successor));
    }

    /** Owners only: the last published version is back, with the trust that it has by now. */
    public void restore(String slug) {
        Visitor owner = visitors.current();
        Card card = cards.forOwner(owner, slug);
        card.restore(clock.instant());
        cards.flush();
        restored.fire(new CardRestored(card.id(), slug, card.collectionId(), card.version(), owner.id()));
        deeds.fire(new Deed("card.restored", "card:" + slug));
    }

    /** Administrators only, and only what has been in the archive for {@code pramana.purge-after-days} (30). Leaves the audit trail without content. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void purge(String slug) {
        Visitor administrator = visitors.current();
        Card card = cards.locked(slug).orElseThrow(() -> new UnknownCard(slug));
        if (!card.archivedBefore(clock.instant().minus(purgeAfterDays, ChronoUnit.DAYS))) {
            throw new CardConflict("card.purge-too-soon", purgeAfterDays);
        }
        eraser.erase(card, administrator.id());
        deeds.fire(new Deed("card.purged", "card:" + slug));
    }
}
