package org.pramana.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.pramana.collection.ApprovalSwitchedOff;
import org.pramana.collection.KnownCollections;
import org.pramana.collection.Level;
import org.pramana.collection.NotAllowed;
import org.pramana.collection.Visitor;
import org.pramana.policy.Policies;
import org.pramana.policy.Setting;
import org.pramana.store.Sql;
import org.pramana.words.InvalidInput;
import org.pramana.words.Slugs;

/** The rules of writing, for whoever writes: the person before the screen, the one who approves, and the import in somebody's name. */
@ApplicationScoped
class CardDesk {

    static final int NOTE_MAX = 500;
    private static final String UNTITLED = "draft-";

    @Inject
    CardRepository cards;

    @Inject
    CardPress press;

    @Inject
    KnownCollections collections;

    @Inject
    Policies policies;

    @Inject
    CardReaders readers;

    @Inject
    AttachmentStore attachments;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Event<CardBegun> begun;

    @Inject
    Event<PublicationAsked> asked;

    /** What the author has just begun, and what cleaning its words had to say. */
    record Begun(Card card, Draft draft, CleanWords words) {}

    Begun begin(Visitor author, NewCard wanted) {
        long collectionId = collections.idFor(author, Level.AUTHOR, wanted.collection());
        Long folder = cards.folderIn(collectionId, wanted.folderId());
        CleanWords first = CleanWords.of(wanted.words());
        String slug = Slugs.free(first.title(), UNTITLED + UUID.randomUUID().toString().substring(0, 8), cards::taken);
        Card card = cards.add(new Card(slug, collectionId, folder, first.title(), author.id(), clock.instant()));
        CleanWords words = CleanWords.of(wanted.words(), image -> attachments.keepPasted(card.id(), author, image));
        readers.share(card, author, wanted.readers());
        Draft draft = cards.add(new Draft(card.id(), author.id(), 0, words, clock.instant()));
        begun.fire(new CardBegun(card.id(), collectionId, author.id(), wanted.verifiers(), wanted.plan()));
        return new Begun(card, draft, words);
    }

    SavedDraft save(Visitor author, String slug, CardWords typed, int baseVersion, long seq) {
        Card card = cards.forWriting(author, slug);
        card.refuseIfArchived();
        if (baseVersion < 0 || baseVersion > card.version()) {
            throw new InvalidInput("baseVersion", "card.version-unknown", baseVersion);
        }
        CleanWords words = CleanWords.of(typed, image -> attachments.keepPasted(card.id(), author, image));
        Draft draft = cards.draft(card.id(), author.id()).orElse(null);
        if (draft == null) {
            cards.forPublishing(author, slug); // the lock, so that two windows that save at once do not make two
            draft = cards.draft(card.id(), author.id()).orElse(null);
        }
        if (draft == null) {
            draft = cards.add(new Draft(card.id(), author.id(), baseVersion, words, clock.instant()));
        } else if (draft.seq() != seq) {
            throw new CardConflict("card.draft-elsewhere");
        } else {
            draft.save(words, baseVersion, clock.instant());
        }
        card.backToDraft();
        name(card, words.title());
        cards.flush();
        return new SavedDraft(card.slug(), draft.seq(), draft.baseVersion(), draft.savedAt(), words.words(), List.copyOf(words.notices()));
    }

    /** Publishes, or asks for it where somebody else decides. The draft is used up by publishing. */
    Published publish(Visitor author, Card card, Draft draft, Publication how) {
        card.refuseIfArchived();
        check(how);
        CleanWords words = draft.words().publishable();
        if (how.minor()) {
            refuseUnlessMinor(author, card, words, how);
        }
        if (mustAsk(author, card)) {
            draft.ask(how, clock.instant());
            card.waitForApproval();
            cards.flush();
            asked.fire(new PublicationAsked(card.id(), card.slug(), card.collectionId(), draft.id(), author.id()));
            return new Published(Published.Outcome.REQUESTED, card.slug(), card.version());
        }
        return putOut(card, draft, how, CardPublished.Cause.EDIT);
    }

    Published putOut(Card card, Draft draft, Publication how, CardPublished.Cause cause) {
        CleanWords words = draft.words();
        long authorId = draft.authorId();
        cards.remove(draft);
        return press.print(
                card, words, new CardPress.Order(authorId, how.minorReason(), blankToNull(how.changeNote()), how.verify(), how.fixedDate(), cause));
    }

    /** Old words as a new version. Where approval is needed they become a draft that is asked for. */
    Published restore(Visitor author, Card card, CleanWords old, Publication how) {
        card.refuseIfArchived();
        check(how);
        if (mustAsk(author, card)) {
            Draft draft = cards.draft(card.id(), author.id()).orElse(null);
            if (draft != null) {
                throw new CardConflict("card.draft-in-the-way");
            }
            return publish(author, card, cards.add(new Draft(card.id(), author.id(), card.version(), old, clock.instant())), how);
        }
        if (how.minor()) {
            refuseUnlessMinor(author, card, old, how);
        }
        return press.print(
                card,
                old,
                new CardPress.Order(
                        author.id(), how.minorReason(), blankToNull(how.changeNote()), how.verify(), how.fixedDate(), CardPublished.Cause.RESTORED_VERSION));
    }

    boolean mustAsk(Visitor author, Card card) {
        return sql.number("select count(*) from card c where c.id = ?1 and " + CardSight.mustAsk(author, "c"), card.id()) > 0;
    }

    boolean mayMinor(Visitor author, Card card) {
        return card.version() > 0 && (author.may(Level.OWNER, card.collectionId()) || policies.of(card.id()).flag(Setting.AUTHOR_MINOR_EDITS));
    }

    void backToDrafts(@Observes ApprovalSwitchedOff nothingWaits) {
        sql.change(
                "update card_draft d join card c on c.id = d.card_id set d.asked_at = null, d.edit_seq = d.edit_seq + 1 where c.collection_id = ?1 and d.asked_at is not null",
                nothingWaits.collectionId());
        sql.change(
                "update card set lifecycle = 'DRAFT', edit_seq = edit_seq + 1 where collection_id = ?1 and lifecycle = 'PENDING_APPROVAL'",
                nothingWaits.collectionId());
    }

    private void refuseUnlessMinor(Visitor author, Card card, CleanWords words, Publication how) {
        if (card.version() == 0) {
            throw new CardConflict("card.minor.first");
        }
        if (!mayMinor(author, card)) {
            throw new NotAllowed("card.minor.not-yours");
        }
        if (how.minorReason().isBlank() || how.minorReason().length() > NOTE_MAX) {
            throw new InvalidInput("minorReason", "card.minor.reason", NOTE_MAX);
        }
        int most = policies.of(card.id()).number(Setting.MINOR_EDIT_WORDS);
        MinorEdit.Objection objection = MinorEdit.objection(press.current(card), words, most);
        if (objection != null) {
            throw new CardConflict(objection.key(), most);
        }
    }

    /** A card that was begun without a title gets its address with the first one. */
    private void name(Card card, String title) {
        if (card.version() == 0) {
            boolean nameless = card.slug().startsWith(UNTITLED) && !title.isEmpty() && !Slugs.of(title).isEmpty();
            card.rename(title, nameless ? Slugs.free(title, card.slug(), cards::taken) : card.slug());
        }
    }

    void check(Publication how) {
        if (how.changeNote() != null && how.changeNote().length() > NOTE_MAX) {
            throw new InvalidInput("changeNote", "card.note-too-long", NOTE_MAX);
        }
    }

    private static String blankToNull(String note) {
        return note == null || note.isBlank() ? null : note.strip();
    }
}
