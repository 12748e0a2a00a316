package org.pramana.card;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.pramana.audit.Deed;
import org.pramana.collection.KnownCollections;
import org.pramana.collection.Level;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.people.Party;
import org.pramana.people.PartyKey;
import org.pramana.people.Roles;

/** Where a card is kept and with whom it is shared. */
@Stateless
@RolesAllowed(Roles.CREATOR)
public class CardPlacement {

    @Inject
    CardRepository cards;

    @Inject
    CardReaders readers;

    @Inject
    KnownCollections collections;

    @Inject
    Visitors visitors;

    @Inject
    Event<CardMoved> moved;

    @Inject
    Event<Deed> deeds;

    /** To another collection: AUTHOR in both (behaviour.md §3 row 14). */
    public void move(String slug, String collection, Long folderId) {
        Visitor visitor = visitors.current();
        Card card = cards.forPublishing(visitor, slug);
        long from = card.collectionId();
        long to = collections.idFor(visitor, Level.AUTHOR, collection);
        card.moveTo(to, cards.folderIn(to, folderId));
        cards.flush();
        if (from != to) {
            moved.fire(new CardMoved(card.id(), slug, from, to, card.version(), visitor.id()));
            deeds.fire(new Deed("card.moved", "card:" + slug, null, collection));
        }
    }

    /** Within its collection; null: to the top. */
    public void file(String slug, Long folderId) {
        Card card = cards.forPublishing(visitors.current(), slug);
        card.moveTo(card.collectionId(), cards.folderIn(card.collectionId(), folderId));
    }

    /** @param with empty: everybody who may read the collection */
    public void share(String slug, List<PartyKey> with) {
        Visitor visitor = visitors.current();
        Card card = cards.forPublishing(visitor, slug);
        card.refuseIfArchived();
        String before = spoken(readers.of(card.id()));
        readers.share(card, visitor, with);
        cards.flush();
        deeds.fire(new Deed("card.shared", "card:" + slug, before, spoken(readers.of(card.id()))));
    }

    /** With whom; empty where it is everybody who may read the collection. */
    public List<Party> readers(String slug) {
        return readers.of(cards.forWriting(visitors.current(), slug).id());
    }

    private static String spoken(List<Party> readers) {
        return readers.isEmpty() ? "collection" : String.join(", ", readers.stream().map(reader -> reader.key().toString()).toList());
    }
}
