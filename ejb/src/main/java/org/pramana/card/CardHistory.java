package org.pramana.card;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.people.Roles;
import org.pramana.store.Sql;

/** What a card said before. For everybody who may read what it says now. */
@Stateless
@RolesAllowed({Roles.CONSUMER, Roles.CREATOR})
public class CardHistory {

    @Inject
    CardRepository cards;

    @Inject
    CardDesk desk;

    @Inject
    Versions versions;

    @Inject
    Conflicts conflicts;

    @Inject
    Visitors visitors;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** Newest first. */
    public List<VersionLine> versions(String slug) {
        long id = cards.readableId(visitors.current(), slug);
        return sql.list(
                """
                select v.version_no, v.title, p.name, v.created_at, v.minor, coalesce(v.change_note, v.minor_reason), v.words,
                       (select count(*) from card_event e where e.card_id = v.card_id and e.kind = 'VERIFIED' and e.version_no = v.version_no),
                       v.version_no = c.version_no
                  from card_version v
                  join card c on c.id = v.card_id
                  join person p on p.id = v.author_id
                 where v.card_id = ?1
                 order by v.version_no desc
                """,
                row -> new VersionLine(
                        row.count(), row.text(), row.text(), row.moment(), row.flag(), row.text(), row.count(), row.count(), row.flag()),
                id);
    }

    public CardVersionText version(String slug, int version) {
        return versions.text(cards.readableId(visitors.current(), slug), version);
    }

    public VersionDiff diff(String slug, int from, int to) {
        long id = cards.readableId(visitors.current(), slug);
        return Versions.diff(from == 0 ? Versions.nothing() : versions.text(id, from), versions.text(id, to));
    }

    /** What my draft changes, for the editor's preview. */
    @RolesAllowed(Roles.CREATOR)
    public VersionDiff draftDiff(String slug) {
        Visitor author = visitors.current();
        Card card = cards.forWriting(author, slug);
        Draft draft = myDraft(card, author);
        CleanWords words = draft.words();
        CardVersionText base = draft.baseVersion() == 0 ? Versions.nothing() : versions.text(card.id(), draft.baseVersion());
        return Versions.diff(
                base,
                new CardVersionText(
                        0, words.title(), BodyHtml.safe(words.html()), words.tags(), words.aliases(), author.name(), draft.savedAt(), false, null, words.words()));
    }

    /** My draft against what was published meanwhile, for the page that settles it; null where there is no conflict. */
    @RolesAllowed(Roles.CREATOR)
    public Conflict conflict(String slug) {
        Visitor author = visitors.current();
        Card card = cards.forWriting(author, slug);
        return conflicts.of(card, myDraft(card, author));
    }

    /** Publishes the words of an old version anew: an edit like any other (behaviour.md §3 row 13). My own draft is not touched by it. */
    @RolesAllowed(Roles.CREATOR)
    public Published restore(String slug, int version, Publication how) {
        Visitor author = visitors.current();
        Card card = cards.forPublishing(author, slug);
        CardVersionText old = versions.text(card.id(), version);
        if (version == card.version()) {
            throw new CardConflict("card.version-current", version);
        }
        return desk.restore(author, card, CleanWords.kept(old.title(), old.bodyHtml(), old.tags(), old.aliases()), how);
    }

    private Draft myDraft(Card card, Visitor author) {
        return cards.draft(card.id(), author.id()).orElseThrow(() -> new CardConflict("card.no-draft"));
    }
}
