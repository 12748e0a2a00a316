package org.pramana.card;

import jakarta.enterprise.context.ApplicationScoped;
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
    Sql sql;

    /** Begins and publishes. */
    public Published create(Visitor importer, NewCard card, String changeNote) {
        CardDesk.Begun begun = desk.begin(importer, card);
        if (desk.mustAsk(importer, begun.card())) {
            return desk.publish(importer, begun.card(), begun.draft(), Publication.plain(changeNote));
        }
        begun.words().publishable();
        return desk.putOut(begun.card(), begun.draft(), Publication.plain(changeNote), CardPublished.Cause.IMPORT);
    }

    /** A new version of a published card; {@code UNCHANGED} and no event at all if the words are the same (behaviour.md §3 row 19). */
    public Published replace(Visitor importer, long cardId, CardWords words, String changeNote) {
        Card card = writable(importer, cardId);
        card.refuseIfArchived();
        CleanWords clean = CleanWords.of(words, image -> attachments.keepPasted(cardId, importer, image));
        return press.print(card, clean, new CardPress.Order(importer.id(), null, changeNote, false, null, CardPublished.Cause.IMPORT));
    }

    public AttachmentLine attach(Visitor importer, long cardId, String name, byte[] content) {
        return attachments.keep(writable(importer, cardId).id(), importer, name, content);
    }

    /** @throws UnknownCard where there is none */
    public long idOf(String slug) {
        return sql.one("select id from card where slug = ?1 and lifecycle <> 'PURGED'", row -> row.number(), slug).orElseThrow(() -> new UnknownCard(slug));
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
