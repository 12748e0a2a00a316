package org.pramana.card;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.pramana.collection.Access;
import org.pramana.collection.Level;
import org.pramana.collection.NotAllowed;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.people.Roles;
import org.pramana.store.Sql;
import org.pramana.words.InvalidInput;

/** The gate: owners and free publishers decide on requests to publish. The first decision closes a request for everybody (behaviour.md §2). */
@Stateless
@RolesAllowed(Roles.CREATOR)
public class CardPublication {

    @Inject
    CardRepository cards;

    @Inject
    CardDesk desk;

    @Inject
    Versions versions;

    @Inject
    Visitors visitors;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Event<PublicationDecided> decided;

    /** What waits for my decision, oldest first. */
    public List<DraftLine> waiting() {
        return sql.list(DraftLineSql.SELECT + " where " + mine(visitors.current()) + " order by d.asked_at, d.id", DraftLineSql::read);
    }

    public int waitingCount() {
        return (int) sql.number("select count(*) from card_draft d join card c on c.id = d.card_id where " + mine(visitors.current()));
    }

    /** What would be published, against what readers see now. */
    public VersionDiff proposal(String slug, String authorLogin) {
        Card card = cards.forDeciding(visitors.current(), slug);
        Draft draft = asked(card, authorLogin);
        CleanWords words = draft.words();
        CardVersionText now = card.version() == 0 ? Versions.nothing() : versions.text(card.id(), card.version());
        return Versions.diff(
                now,
                new CardVersionText(0, words.title(), BodyHtml.safe(words.html()), words.tags(), words.aliases(), authorLogin, draft.savedAt(), false, null, words.words()));
    }

    public Published approve(String slug, String authorLogin) {
        Visitor visitor = visitors.current();
        Card card = cards.forDeciding(visitor, slug);
        Draft draft = othersAsked(visitor, card, authorLogin);
        if (draft.baseVersion() < card.version()) {
            throw new CardConflict("card.request-stale");
        }
        Published published = desk.putOut(card, draft, draft.asAsked(), CardPublished.Cause.EDIT);
        decided.fire(new PublicationDecided(card.id(), card.slug(), draft.authorId(), visitor.id(), true, null));
        return published;
    }

    /** @param comment needed: an author must learn why */
    public void reject(String slug, String authorLogin, String comment) {
        if (comment == null || comment.isBlank() || comment.length() > CardDesk.NOTE_MAX) {
            throw new InvalidInput("comment", "card.reject-comment", CardDesk.NOTE_MAX);
        }
        Visitor visitor = visitors.current();
        Card card = cards.forDeciding(visitor, slug);
        Draft draft = othersAsked(visitor, card, authorLogin);
        draft.reject(comment.strip(), clock.instant());
        card.backToDraft();
        decided.fire(new PublicationDecided(card.id(), card.slug(), draft.authorId(), visitor.id(), false, comment.strip()));
    }

    private static String mine(Visitor visitor) {
        return "d.asked_at is not null and d.author_id <> %d and c.lifecycle in ('PENDING_APPROVAL', 'PUBLISHED') and %s and (%s or %s)"
                .formatted(
                        visitor.id(),
                        Access.readableAt(visitor, Level.AUTHOR, "c"),
                        Access.readableAt(visitor, Level.OWNER, "c"),
                        CardSight.publishesFreely(visitor, "c"));
    }

    private Draft othersAsked(Visitor visitor, Card card, String authorLogin) {
        if (visitor.login().equals(authorLogin)) {
            throw new NotAllowed("card.decide-not-yours");
        }
        return asked(card, authorLogin);
    }

    private Draft asked(Card card, String authorLogin) {
        Draft draft = cards.draft(card.id(), authorLogin).orElseThrow(() -> new CardConflict("card.request-closed"));
        draft.refuseIfNotAsked();
        return draft;
    }
}
