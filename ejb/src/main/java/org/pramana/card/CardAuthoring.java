package org.pramana.card;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.pramana.collection.CollectionRules;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.people.Roles;
import org.pramana.store.Sql;

/** Writing. An edit lives in its author's own draft until it is published (behaviour.md §2). */
@Stateless
@RolesAllowed(Roles.CREATOR)
public class CardAuthoring {

    @Inject
    CardRepository cards;

    @Inject
    CardDesk desk;

    @Inject
    CardPress press;

    @Inject
    Conflicts conflicts;

    @Inject
    Visitors visitors;

    @Inject
    CollectionRules rules;

    @Inject
    Sql sql;

    /**
     * Begins a card: it is mine alone (and the collection's owners') until it is published.
     *
     * @return its slug
     */
    public String begin(NewCard card) {
        return desk.begin(visitors.current(), card).card().slug();
    }

    /** What the editor shows; changes nothing. */
    public OpenDraft open(String slug) {
        Visitor author = visitors.current();
        Card card = cards.forWriting(author, slug);
        Draft draft = cards.draft(card.id(), author.id()).orElse(null);
        CleanWords words = draft == null ? published(card) : draft.words();
        String[] collection = sql.one(
                        "select collection_key, name from card_collection where id = ?1", row -> new String[] {row.text(), row.text()}, card.collectionId())
                .orElseThrow();
        return new OpenDraft(
                slug,
                collection[0],
                collection[1],
                card.folderId(),
                card.lifecycle(),
                words.title(),
                BodyHtml.safe(words.html()),
                words.tags(),
                words.aliases(),
                draft != null,
                draft == null ? card.version() : draft.baseVersion(),
                card.version(),
                draft == null ? 0 : draft.seq(),
                draft == null ? null : draft.savedAt(),
                draft == null ? null : draft.askedAt(),
                draft == null ? null : draft.rejection(),
                draft == null ? null : draft.publishAt(),
                desk.mustAsk(author, card),
                desk.mayMinor(author, card));
    }

    /**
     * Keeps what has been typed so far.
     *
     * @param baseVersion the version that these words continue; naming the newest one after a conflict says "I have seen it"
     * @param seq as opened or last saved; an older one means that the same draft is open in another window
     */
    public SavedDraft save(String slug, CardWords words, int baseVersion, long seq) {
        return desk.save(visitors.current(), slug, words, baseVersion, seq);
    }

    /** Throws my draft away; of a card that was never published, the card as well. */
    public void discard(String slug) {
        Visitor author = visitors.current();
        Card card = cards.forPublishing(author, slug);
        cards.draft(card.id(), author.id()).ifPresent(cards::remove);
        if (card.version() == 0 && !cards.hasDraft(card.id())) {
            cards.remove(card);
        }
    }

    /**
     * Publishes my draft, or asks for it where the collection wants approval.
     *
     * @throws CardChangedMeanwhile if somebody published after the draft was begun; the draft is kept
     */
    public Published publish(String slug, Publication how) {
        Visitor author = visitors.current();
        Card card = cards.forPublishing(author, slug);
        Draft draft = cards.draft(card.id(), author.id()).orElseThrow(() -> new CardConflict("card.no-draft"));
        conflicts.refuse(card, draft);
        return desk.publish(author, card, draft, how);
    }

    /** My open drafts, newest first. */
    public List<DraftLine> drafts() {
        Visitor author = visitors.current();
        return sql.list(
                DraftLineSql.SELECT + " where d.author_id = ?1 and c.lifecycle not in ('ARCHIVED', 'PURGED') and " + CardSight.words(author, "c") + " order by d.saved_at desc, d.id desc",
                DraftLineSql::read,
                author.id());
    }

    /** A colleague's new card that an owner opens has no published words yet: theirs are shown. */
    private CleanWords published(Card card) {
        CleanWords current = press.current(card);
        return current != null
                ? current
                : cards.draft(card.id(), card.createdBy()).map(Draft::words).orElseGet(() -> CleanWords.kept(card.title(), "", List.of(), List.of()));
    }
}
