package org.pramana.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import org.pramana.collection.Access;
import org.pramana.collection.Level;
import org.pramana.collection.NotAllowed;
import org.pramana.collection.Visitor;
import org.pramana.store.Sql;
import org.pramana.words.InvalidInput;

/** Cards and drafts to be worked on. Whoever asks names the visitor, so that no card is ever at hand without its rule of access. */
@ApplicationScoped
class CardRepository {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Sql sql;

    /** The card, for somebody who may write in its collection and read it. */
    Card forWriting(Visitor visitor, String slug) {
        return at(visitor, Level.AUTHOR, slug, false);
    }

    /** As {@link #forWriting}, with the row locked: publications of one card happen one after the other. */
    Card forPublishing(Visitor visitor, String slug) {
        return at(visitor, Level.AUTHOR, slug, true);
    }

    /** The card, locked, for an owner of its collection. */
    Card forOwner(Visitor visitor, String slug) {
        return at(visitor, Level.OWNER, slug, true);
    }

    /** The card, locked, for those who decide on requests. */
    Card forDeciding(Visitor visitor, String slug) {
        Card card = forPublishing(visitor, slug);
        if (!visitor.may(Level.OWNER, card.collectionId()) && !publishesFreely(visitor, card)) {
            throw new NotAllowed("card.decide-not-yours");
        }
        return card;
    }

    /** The id, for somebody who may read the words as they are now. */
    long readableId(Visitor visitor, String slug) {
        return sql.one("select c.id from card c where c.slug = ?1 and " + CardSight.words(visitor, "c"), row -> row.number(), slug)
                .orElseThrow(() -> new UnknownCard(slug));
    }

    /** For machines and administrators, who ask about more than they read. */
    Optional<Card> locked(String slug) {
        return sql.one("select id from card where slug = ?1 and lifecycle <> 'PURGED' for update", row -> row.number(), slug).map(this::withId);
    }

    Card withId(long id) {
        Card card = entities.find(Card.class, id);
        entities.refresh(card);
        return card;
    }

    boolean mayRead(Visitor visitor, long cardId) {
        return sql.number("select count(*) from card c where c.id = ?1 and " + CardSight.words(visitor, "c"), cardId) > 0;
    }

    boolean publishesFreely(Visitor visitor, Card card) {
        return sql.number("select count(*) from card c where c.id = ?1 and " + CardSight.publishesFreely(visitor, "c"), card.id()) > 0;
    }

    Card add(Card card) {
        entities.persist(card);
        try {
            entities.flush();
        } catch (PersistenceException twice) {
            throw new CardConflict("card.address-taken");
        }
        return card;
    }

    Draft add(Draft draft) {
        entities.persist(draft);
        entities.flush();
        return draft;
    }

    void remove(Draft draft) {
        entities.remove(draft);
        entities.flush();
    }

    void remove(Card card) {
        entities.remove(card);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    Optional<Draft> draft(long cardId, long authorId) {
        return entities.createQuery("select d from Draft d where d.cardId = :card and d.authorId = :author", Draft.class)
                .setParameter("card", cardId)
                .setParameter("author", authorId)
                .getResultStream()
                .findFirst();
    }

    Optional<Draft> draft(long cardId, String authorLogin) {
        return sql.one("select id from person where login = ?1", row -> row.number(), authorLogin).flatMap(author -> draft(cardId, author));
    }

    List<Draft> askedIn(long collectionId) {
        return entities.createQuery(
                        "select d from Draft d, Card c where c.id = d.cardId and c.collectionId = :collection and d.askedAt is not null", Draft.class)
                .setParameter("collection", collectionId)
                .getResultList();
    }

    boolean hasDraft(long cardId) {
        return sql.number("select count(*) from card_draft where card_id = ?1", cardId) > 0;
    }

    boolean taken(String slug) {
        return sql.number("select count(*) from card where slug = ?1", slug) > 0;
    }

    /** @return the folder itself, or null for the top */
    Long folderIn(long collectionId, Long folderId) {
        if (folderId != null && sql.number("select count(*) from folder where id = ?1 and collection_id = ?2", folderId, collectionId) == 0) {
            throw new InvalidInput("folder", "card.folder-unknown");
        }
        return folderId;
    }

    /** @return the id of the card that is to be read instead; null for no words */
    Long successor(Visitor owner, Card card, String slug) {
        if (slug == null || slug.isBlank()) {
            return null;
        }
        return sql.one(
                        "select c.id from card c where c.slug = ?1 and c.id <> ?2 and c.lifecycle = 'PUBLISHED' and " + Access.readable(owner, "c"),
                        row -> row.number(),
                        slug.strip(),
                        card.id())
                .orElseThrow(() -> new InvalidInput("successor", "card.successor-unknown"));
    }

    private Card at(Visitor visitor, Level needed, String slug, boolean lock) {
        Long id = sql.one(
                        "select c.id from card c where c.slug = ?1 and c.lifecycle <> 'PURGED' and %s%s"
                                .formatted(Access.readable(visitor, "c"), lock ? " for update" : ""),
                        row -> row.number(),
                        slug)
                .orElseThrow(() -> new UnknownCard(slug));
        if (!mayRead(visitor, id)) {
            throw new UnknownCard(slug);
        }
        Card card = withId(id);
        if (!visitor.may(needed, card.collectionId())) {
            throw new NotAllowed(needed == Level.OWNER ? "card.owners-only" : "card.authors-only");
        }
        return card;
    }
}
