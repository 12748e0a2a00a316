package org.pramana.customer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.pramana.audit.Deed;
import org.pramana.card.CardCatalogue;
import org.pramana.card.CardPage;
import org.pramana.card.CardReading;
import org.pramana.card.UnknownCard;
import org.pramana.collection.Access;
import org.pramana.collection.Level;
import org.pramana.collection.NotAllowed;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.people.Roles;
import org.pramana.store.Sql;
import org.pramana.trust.Lifecycle;

/** Copies for customers, and which cards' stamps customers may see. */
@Stateless
@RolesAllowed({Roles.CONSUMER, Roles.CREATOR})
public class CustomerCopies {

    @Inject
    CardCatalogue catalogue;

    @Inject
    CardReading reading;

    @Inject
    Visitors visitors;

    @Inject
    Sql sql;

    @Inject
    Event<Deed> deeds;

    @Inject
    Clock clock;

    /**
     * The card as a customer may have it, with a new link. Counted as a copy, with the trust of this moment.
     *
     * @throws CustomerRefusal where it is not published, or nothing is left without what is internal
     */
    public CustomerCopy copy(String slug) {
        CardPage page = catalogue.page(slug);
        if (page.bodyHidden()) {
            throw new UnknownCard(slug);
        }
        if (page.lifecycle() != Lifecycle.PUBLISHED) {
            throw new CustomerRefusal("customer.not-published");
        }
        String html = CustomerWords.of(page.bodyHtml());
        if (CustomerWords.empty(html)) {
            throw new CustomerRefusal("customer.nothing-left");
        }
        String token = LinkToken.fresh();
        sql.change(
                "insert into customer_link (token_hash, card_id, version_no, made_by, made_at) values (?1, ?2, ?3, ?4, ?5)",
                LinkToken.hash(token),
                page.id(),
                page.version(),
                visitors.current().id(),
                clock.instant());
        reading.copied(page);
        boolean open = sql.number(
                        "select count(*) from customer_setting s join card c on c.id = ?1 where s.public_links and c.sharing = 'COLLECTION' and c.id in (select p.card_id from public_card p)",
                        page.id())
                > 0;
        return new CustomerCopy(page.slug(), page.title(), html, page.stamp().trust().needsVerification(), token, open);
    }

    /**
     * Where a link leads for somebody who is signed in.
     *
     * @throws UnknownLink alike for a link that nobody made and for a card that they may not read
     */
    public String target(String token) {
        if (!LinkToken.shaped(token)) {
            throw new UnknownLink();
        }
        return sql.one(
                        "select c.slug from customer_link l join card c on c.id = l.card_id where l.token_hash = ?1 and c.lifecycle in ('PUBLISHED', 'ARCHIVED') and "
                                + Access.readable(visitors.current(), "c"),
                        row -> row.text(),
                        LinkToken.hash(token))
                .orElseThrow(UnknownLink::new);
    }

    /** Whether the stamp of this card may be seen by customers, as far as its owner is concerned. */
    @RolesAllowed(Roles.CREATOR)
    public boolean isPublic(String slug) {
        return sql.number("select count(*) from public_card where card_id = ?1", owned(slug)) > 0;
    }

    /** Owners: title and stamp of this card are no secret, or are one again; at once, for every link that was ever made. */
    @RolesAllowed(Roles.CREATOR)
    public void mark(String slug, boolean open) {
        long card = owned(slug);
        if (open && sql.number("select count(*) from card where id = ?1 and sharing = 'RESTRICTED'", card) > 0) {
            throw new CustomerRefusal("customer.restricted");
        }
        int changed = open
                ? sql.change("insert ignore into public_card (card_id, by_id, at) values (?1, ?2, ?3)", card, visitors.current().id(), clock.instant())
                : sql.change("delete from public_card where card_id = ?1", card);
        if (changed > 0) {
            deeds.fire(new Deed(open ? "card.made-public" : "card.made-internal", "card:" + slug));
        }
    }

    private long owned(String slug) {
        Visitor visitor = visitors.current();
        record Found(long id, boolean owned) {}
        Found card = sql.one(
                        "select c.id, %s from card c where c.slug = ?1 and c.lifecycle <> 'PURGED' and %s"
                                .formatted(Access.readableAt(visitor, Level.OWNER, "c"), Access.readable(visitor, "c")),
                        row -> new Found(row.number(), row.flag()),
                        slug)
                .orElseThrow(() -> new UnknownCard(slug));
        if (!card.owned()) {
            throw new NotAllowed("customer.owners-only");
        }
        return card.id();
    }
}
