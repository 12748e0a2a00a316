package org.pramana.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.pramana.collection.Access;
import org.pramana.collection.Level;
import org.pramana.collection.NotAllowed;
import org.pramana.collection.Visitor;
import org.pramana.store.Sql;

/**
 * For {@code exchange}: writing in the name of the person who asked for an import, from a thread that has no caller. It checks what that person
 * may do exactly as the boundaries do; the gate of approval included, so an importer who must ask gets drafts that wait.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CardImporting {

    @Inject
    CardRepository cards;

    @Inject
    CardDesk desk;

    @Inject
    CardPress press;

    @Inject
    AttachmentStore attachments;

    @Inject
    Event<CardSourceChanged> sourceChanged;

    @Inject
    Sql sql;

    /**
     * Gives a card that is yet to be written its address, so that pages which link to each other can be imported in any order.
     *
     * @return its id
     */
    public long begin(Visitor importer, NewCard card) {
        return desk.begin(importer, card).card().id();
    }

    /**
     * Publishes a card that was begun, or a new version of a published one; {@code UNCHANGED} and no event at all if the words are the same (behaviour.md
     * §3 row 19). Nobody has vouched for what comes out of an archive: a new card has never been verified, a changed one is edited.
     */
    public Published publish(Visitor importer, long cardId, CardWords words, String changeNote) {
        Card card = writable(importer, cardId);
        card.refuseIfArchived();
        CleanWords clean = CleanWords.of(words, image -> attachments.keepPasted(cardId, importer, image));
        if (card.version() == 0) {
            cards.draft(cardId, importer.id()).ifPresent(cards::remove); // what begin() left; on a published card it would be somebody's typing
        }
        return press.print(card, clean, new CardPress.Order(importer.id(), null, changeNote, false, null, CardPublished.Cause.IMPORT));
    }

    /** The page has changed, and the card, which was edited here since, stays as it is: somebody is to compare the two. */
    public void sourceChanged(Visitor importer, long cardId, String source) {
        writable(importer, cardId);
        sourceChanged.fire(new CardSourceChanged(cardId, importer.id(), source));
    }

    /** Whether these bytes, whatever their name, are a picture that is kept; null is none. */
    public static boolean isPicture(byte[] content) {
        return content != null && content.length <= Attachments.SIZE_MAX && MediaKind.of(content).filter(MediaKind::isImage).isPresent();
    }

    /**
     * Keeps a picture on the card that shows it; the same one again is the same attachment.
     *
     * @return its address for a body
     */
    public String attach(Visitor importer, long cardId, String name, byte[] picture) {
        writable(importer, cardId);
        return AttachmentLine.PATH + attachments.keep(cardId, importer, name, picture).publicId();
    }

    /** A card that was begun and could not be written. */
    public void forget(Visitor importer, String slug) {
        Card card = cards.forPublishing(importer, slug);
        cards.draft(card.id(), importer.id()).ifPresent(cards::remove);
        if (card.version() == 0 && !cards.hasDraft(card.id())) {
            cards.remove(card);
        }
    }

    private Card writable(Visitor importer, long cardId) {
        String slug = sql.one(
                        "select c.slug from card c where c.id = ?1 and c.lifecycle <> 'PURGED' and " + Access.readable(importer, "c") + " for update",
                        row -> row.text(),
                        cardId)
                .orElseThrow(() -> new UnknownCard(String.valueOf(cardId)));
        Card card = cards.withId(cardId);
        if (!importer.may(Level.AUTHOR, card.collectionId())) {
            throw new NotAllowed("card.authors-only", slug);
        }
        return card;
    }
}
