package org.pramana.card;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.pramana.audit.Deed;
import org.pramana.collection.Access;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.people.Roles;
import org.pramana.store.Sql;
import org.pramana.words.InvalidInput;
import org.pramana.words.Words;

/**
 * Two cards that answer the same question become one (behaviour.md §3 row 18), by somebody who owns both. The survivor takes over who keeps the
 * duplicate and what links to it, and its clock goes on; the duplicate goes to the archive and says what to read instead.
 */
@Stateless
@RolesAllowed(Roles.CREATOR)
public class DuplicateMerging {

    @Inject
    CardRepository cards;

    @Inject
    CardDesk desk;

    @Inject
    CardPress press;

    @Inject
    Versions versions;

    @Inject
    AttachmentStore attachments;

    @Inject
    Visitors visitors;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Event<CardArchived> archived;

    @Inject
    Event<CardAbsorbed> absorbed;

    @Inject
    Event<Deed> deeds;

    private record Pair(Card survivor, Card duplicate) {}

    /** What a merge would do; changes nothing. */
    public Duplicates preview(String survivor, String duplicate) {
        Visitor owner = visitors.current();
        Pair pair = pair(owner, survivor, duplicate);
        return new Duplicates(
                side(pair.survivor()),
                side(pair.duplicate()),
                (int) sql.number(
                        "select count(*) from favourite f where f.card_id = ?2 and not exists (select 1 from favourite s where s.card_id = ?1 and s.person_id = f.person_id)",
                        pair.survivor().id(),
                        pair.duplicate().id()),
                links(owner, pair),
                (int) sql.number("select count(*) from comment where card_id = ?1 and parent_id is null", pair.duplicate().id()),
                pair.survivor().collectionId() != pair.duplicate().collectionId() || !readers(pair.survivor()).equals(readers(pair.duplicate())));
    }

    /**
     * Makes one card of two. Pictures that the merged words take from the duplicate come along.
     *
     * @throws CardConflict if one of the two is not published, or has changed since it was looked at
     */
    public Merged merge(String survivor, String duplicate, MergeOrder order) {
        Visitor owner = visitors.current();
        Pair pair = pair(owner, survivor, duplicate);
        refuseIfChanged(pair.survivor(), order.survivorVersion());
        refuseIfChanged(pair.duplicate(), order.duplicateVersion());
        String note = order.changeNote() == null || order.changeNote().isBlank()
                ? Words.say(Locale.forLanguageTag(owner.language()), "card.merge-note", pair.duplicate().title())
                : order.changeNote().strip();
        desk.check(Publication.plain(note));
        Published published = order.words() == null ? null : print(owner, pair, order.words(), note);
        int links = links(owner, pair);
        int favourites = move(pair);
        pair.duplicate().archive(owner.id(), pair.survivor().id(), clock.instant());
        cards.flush();
        archived.fire(new CardArchived(pair.duplicate().id(), duplicate, pair.duplicate().collectionId(), pair.duplicate().version(), owner.id()));
        absorbed.fire(new CardAbsorbed(pair.survivor().id(), pair.duplicate().id(), owner.id()));
        deeds.fire(new Deed("card.merged", "card:" + survivor, "card:" + duplicate, null));
        return new Merged(
                survivor,
                duplicate,
                pair.survivor().version(),
                published != null && published.outcome() == Published.Outcome.PUBLISHED,
                favourites,
                links);
    }

    /** Both rows are locked, always in the same order: two people may well merge the same two the other way round. */
    private Pair pair(Visitor owner, String survivor, String duplicate) {
        if (survivor.equals(duplicate)) {
            throw new InvalidInput("duplicate", "card.merge-itself");
        }
        boolean inOrder = survivor.compareTo(duplicate) < 0;
        Card first = cards.forOwner(owner, inOrder ? survivor : duplicate);
        Card second = cards.forOwner(owner, inOrder ? duplicate : survivor);
        first.refuseIfNotPublished();
        second.refuseIfNotPublished();
        return inOrder ? new Pair(first, second) : new Pair(second, first);
    }

    private static void refuseIfChanged(Card card, int seen) {
        if (seen != 0 && seen != card.version()) {
            throw new CardConflict("card.merge-changed", card.title(), card.version());
        }
    }

    private Published print(Visitor owner, Pair pair, CardWords words, String note) {
        CleanWords clean = CleanWords.of(words, image -> attachments.keepPasted(pair.survivor().id(), owner, image));
        String html = attachments.broughtAlong(pair.duplicate().id(), pair.survivor().id(), owner, clean.html());
        return press.print(
                pair.survivor(),
                CleanWords.kept(clean.title(), html, clean.tags(), clean.aliases()),
                new CardPress.Order(owner.id(), null, note, false, null, CardPublished.Cause.MERGED));
    }

    /** @return how many people keep the survivor who kept the duplicate alone */
    private int move(Pair pair) {
        long from = pair.duplicate().id();
        long to = pair.survivor().id();
        int favourites = sql.change("insert ignore into favourite (person_id, card_id, at) select person_id, ?2, at from favourite where card_id = ?1", from, to);
        sql.change("delete from favourite where card_id = ?1", from);
        sql.change("insert ignore into card_link (card_id, target_id) select card_id, ?2 from card_link where target_id = ?1 and card_id <> ?2", from, to);
        sql.change("delete from card_link where target_id = ?1 and card_id <> ?2", from, to);
        sql.change("update card set successor_id = ?2 where successor_id = ?1 and id <> ?2", from, to); // who was sent to the duplicate is sent on
        return favourites;
    }

    private int links(Visitor owner, Pair pair) {
        return (int) sql.number(
                "select count(*) from card_link l join card c on c.id = l.card_id where l.target_id = ?1 and c.id <> ?2 and c.lifecycle = 'PUBLISHED' and "
                        + Access.readable(owner, "c"),
                pair.duplicate().id(),
                pair.survivor().id());
    }

    private Duplicates.Side side(Card card) {
        String collection = sql.one("select name from card_collection where id = ?1", row -> row.text(), card.collectionId()).orElseThrow();
        return new Duplicates.Side(card.slug(), collection, versions.text(card.id(), card.version()));
    }

    private List<String> readers(Card card) {
        return sql.list(
                "select concat_ws(':', person_id, if(group_id is null, null, concat('g', group_id))) from card_reader where card_id = ?1 order by 1",
                row -> row.text(),
                card.id());
    }
}
