package org.pramana.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import org.pramana.audit.Deed;
import org.pramana.collection.NobodySignedIn;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.store.Sql;
import org.pramana.words.Refusal;

/** Keeps one appointment, in the name of the person who made it and with the rights that this person has now. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class DueAppointments {

    @PersistenceContext
    EntityManager entities;

    @Inject
    CardRepository cards;

    @Inject
    CardDesk desk;

    @Inject
    Conflicts conflicts;

    @Inject
    Visitors visitors;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Event<CardArchived> archived;

    @Inject
    Event<Deed> deeds;

    void publish(long draftId) {
        Draft draft = entities.find(Draft.class, draftId);
        if (draft == null) {
            return;
        }
        Visitor author = person(draft.authorId());
        Card card = cards.forPublishing(author, slug(draft.cardId()));
        entities.refresh(draft);
        if (draft.publicationDue(clock.instant())) {
            conflicts.refuse(card, draft);
            desk.publish(author, card, draft, draft.asAsked());
            deeds.fire(new Deed("card.published-as-arranged", "card:" + card.slug()).by(author.login()));
        }
    }

    void archive(long cardId) {
        Visitor owner = person(entities.find(Card.class, cardId).archiveFor());
        Card card = cards.forOwner(owner, slug(cardId));
        if (card.archiveDue(clock.instant())) {
            card.archive(owner.id(), card.successorId(), clock.instant());
            cards.flush();
            archived.fire(new CardArchived(card.id(), card.slug(), card.collectionId(), card.version(), owner.id()));
            deeds.fire(new Deed("card.archived", "card:" + card.slug()).by(owner.login()));
        }
    }

    /** The draft stays and says why it is still one; the appointment is off. */
    void publicationFailed(long draftId, Refusal why) {
        sql.change(
                "update card_draft set publish_at = null, rejected_at = ?2, rejection = left(?3, 500), edit_seq = edit_seq + 1 where id = ?1 and publish_at <= ?2",
                draftId,
                clock.instant(),
                why.sentence(languageOf("select p.language from card_draft d join person p on p.id = d.author_id where d.id = ?1", draftId)));
        dropped("select c.slug from card_draft d join card c on c.id = d.card_id where d.id = ?1", draftId, why);
    }

    /** Whoever arranged it is no owner any more, or the card is gone already. */
    void archivingFailed(long cardId, Refusal why) {
        sql.change("update card set archive_at = null, archive_for = null, successor_id = null, edit_seq = edit_seq + 1 where id = ?1 and lifecycle <> 'ARCHIVED'", cardId);
        dropped("select slug from card where id = ?1", cardId, why);
    }

    private void dropped(String whichCard, long id, Refusal why) {
        sql.one(whichCard, row -> row.text(), id)
                .ifPresent(slug -> deeds.fire(new Deed("card.appointment-dropped", "card:" + slug, null, why.sentence(Locale.ENGLISH))));
    }

    private Locale languageOf(String whose, long id) {
        return sql.one(whose, row -> Locale.forLanguageTag(row.text()), id).orElse(Locale.ENGLISH);
    }

    private String slug(long cardId) {
        return sql.one("select slug from card where id = ?1", row -> row.text(), cardId).orElseThrow(() -> new UnknownCard(String.valueOf(cardId)));
    }

    private Visitor person(Long id) {
        return sql.one("select login from person where id = ?1", row -> row.text(), id).flatMap(visitors::at).orElseThrow(NobodySignedIn::new);
    }
}
