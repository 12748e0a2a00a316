package org.pramana.question;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.pramana.card.BodyFormat;
import org.pramana.card.CardAuthoring;
import org.pramana.card.CardWords;
import org.pramana.card.NewCard;
import org.pramana.collection.Level;
import org.pramana.collection.NotAllowed;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.people.PartyKey;
import org.pramana.people.Roles;
import org.pramana.store.Sql;
import org.pramana.words.InvalidInput;

/** What an expert may do with a question (behaviour.md §13). An expert is who has it, is in its expert group, or writes in its collection. */
@Stateless
@RolesAllowed({Roles.CONSUMER, Roles.CREATOR})
public class QuestionAnswering {

    public static final int TEXT_MAX = 4_000;
    public static final int REASON_MAX = 500;

    @Inject
    Sql sql;

    @Inject
    Visitors visitors;

    @Inject
    QuestionDesk desk;

    @Inject
    QuestionRouting routing;

    @Inject
    QuestionBook book;

    @Inject
    CardAuthoring authoring;

    /** Nobody has it, or it lies with a colleague: it is mine now. What one takes oneself may go beyond one's budget. */
    public void take(long id) {
        Visitor me = visitors.current();
        QuestionDesk.Held question = book.waiting(me, id);
        if (question.assigneeId() != null && question.assigneeId() == me.id()) {
            return;
        }
        desk.endTurn(id, "HANDED_OVER", null);
        desk.give(question, me.id());
        if (question.assigneeId() != null) {
            desk.gone(id, question.assigneeId());
        }
    }

    /** In plain words: found at once as "answer, not verified", and waiting to become a card. */
    public void text(long id, String text) {
        book.answer(visitors.current(), id, text);
    }

    /** With a card that is there. All who asked must be able to read it. */
    public void link(long id, String slug) {
        Visitor me = visitors.current();
        book.waiting(me, id);
        long card = desk.card(me, slug).id();
        desk.refuseIfHiddenFromAskers(id, card);
        desk.answered(id, AnswerKind.LINK, card, null, me.id());
    }

    /**
     * Begins a card with the question as its title and its expert group, or mine if that does not write there, to verify it; publishing it answers the question, or makes its plain answer a
     * card.
     *
     * @return the card's slug, for the editor
     */
    public String beginCard(long id) {
        Visitor me = visitors.current();
        QuestionDesk.Held question = book.expert(me, id);
        boolean capture = "WAITING".equals(question.capture());
        if (!question.state().waiting() && !capture) {
            throw new QuestionConflict("question.over");
        }
        if (!me.may(Level.AUTHOR, question.collectionId())) {
            throw new NotAllowed("question.card-needs-author");
        }
        String slug = sql.one("select c.slug from card c where c.id = ?1 and c.lifecycle = 'DRAFT' and c.created_by = ?2", row -> row.text(), question.pendingCardId(), me.id())
                .orElse(null);
        if (slug != null) {
            return slug;
        }
        String body = capture ? sql.one("select text from question_answer where question_id = ?1 order by id desc limit 1", row -> row.text(), id).orElse("") : question.detail();
        String[] place = sql.one(
                        """
                        select k.collection_key,
                               (select g.group_key from collection_grant h join person_group g on g.id = h.group_id
                                 where h.collection_id = k.id and h.level in ('AUTHOR', 'OWNER')
                                   and (g.id = ?2 or exists (select 1 from membership m where m.group_id = g.id and m.person_id = ?3))
                                 order by g.id <=> ?2 desc, h.level, g.name, g.id limit 1)
                          from card_collection k where k.id = ?1
                        """,
                        row -> new String[] {row.text(), row.text()},
                        question.collectionId(),
                        question.to().groupId(),
                        me.id())
                .orElseThrow();
        List<PartyKey> verifiers = place[1] == null ? List.of() : List.of(PartyKey.group(place[1]));
        String card = authoring.begin(new NewCard(place[0], null, new CardWords(question.title(), body, BodyFormat.MARKDOWN, List.of()), verifiers, null, null));
        pend(id, card, me);
        return card;
    }

    /** The answer belongs into this card, which all who asked must be able to read: I correct it, and publishing my edit answers the question. */
    public void editCard(long id, String slug) {
        Visitor me = visitors.current();
        book.waiting(me, id);
        QuestionDesk.Cited card = desk.card(me, slug);
        if (!me.may(Level.AUTHOR, card.collectionId())) {
            throw new NotAllowed("question.card-needs-author");
        }
        desk.refuseIfHiddenFromAskers(id, card.id());
        pend(id, slug.strip(), me);
    }

    /** Not for me, and why; the next expert has it. */
    public void decline(long id, String reason) {
        QuestionDesk.Held question = mine(id);
        desk.endTurn(id, "DECLINED", needed("reason", reason, REASON_MAX));
        desk.free(id);
        routing.route(question, null, false);
    }

    /** A colleague knows better: they get it if they may read it, have not declined it and have room in their week. */
    public void suggest(long id, String login) {
        QuestionDesk.Held question = mine(id);
        long person = sql.one(
                        "select p.id from person p join question q on q.id = ?1 where p.login = ?2 and " + QuestionSql.PERSON_MAY_READ, row -> row.number(), id, login == null ? "" : login.strip())
                .orElseThrow(() -> new InvalidInput("to", "question.person-cannot"));
        if (sql.number("select count(*) from question_turn where question_id = ?1 and person_id = ?2 and ended = 'DECLINED'", id, person) > 0) {
            throw new QuestionConflict("question.declined-it");
        }
        desk.endTurn(id, "SUGGESTED", null);
        desk.free(id);
        if (!routing.routeTo(question, person)) {
            throw new QuestionConflict("question.no-room");
        }
    }

    /** The same as another question: everybody who asked it waits there, or hears the answer that is there, which all of them must be able to read. */
    public void duplicate(long id, long of) {
        Visitor me = visitors.current();
        QuestionDesk.Held question = book.waiting(me, id);
        QuestionDesk.Held other = desk.held(me, of);
        if (of == id || !other.state().waiting() && !other.state().settled()) {
            throw new QuestionConflict("question.over");
        }
        // nobody may learn through a merge what they could not have found
        long blind = sql.number(
                "select count(*) from question_asker a join person p on p.id = a.person_id join question q on q.id = ?2 where a.question_id = ?1 and p.active and not "
                        + QuestionSql.PERSON_MAY_READ,
                id,
                of);
        if (blind > 0) {
            throw new QuestionConflict("question.askers-cannot-read-it");
        }
        if (other.state().settled()) {
            desk.refuseIfAnswerHiddenFromAskers(id, of);
        }
        sql.change(
                "insert ignore into question_asker (question_id, person_id, joined_at, session) select ?2, person_id, joined_at, session from question_asker where question_id = ?1",
                question.id(),
                of);
        sql.change("update question set duplicate_of = ?1 where id = ?2", of, id);
        desk.close(id, QuestionState.DUPLICATE);
        if (other.state().settled()) {
            desk.tellAskers(id, "ANSWER", "duplicate:" + id, me.id());
        }
    }

    /** Its plain answer need not become a card, and why. */
    public void dismiss(long id, String reason) {
        QuestionDesk.Held question = book.expert(visitors.current(), id);
        if (!"WAITING".equals(question.capture())) {
            throw new QuestionConflict("question.nothing-to-capture");
        }
        sql.change("update question set capture = 'DISMISSED', capture_reason = ?1 where id = ?2", needed("reason", reason, REASON_MAX), id);
    }

    private void pend(long id, String slug, Visitor me) {
        sql.change("update question set pending_card_id = (select c.id from card c where c.slug = ?1), pending_by = ?2 where id = ?3", slug, me.id(), id);
    }

    private QuestionDesk.Held mine(long id) {
        Visitor me = visitors.current();
        QuestionDesk.Held question = book.waiting(me, id);
        if (question.assigneeId() == null || question.assigneeId() != me.id()) {
            throw new NotAllowed("question.not-with-you");
        }
        return question;
    }

    static String needed(String field, String text, int most) {
        if (text == null || text.isBlank()) {
            throw new InvalidInput(field, "question.words-needed", most);
        }
        return atMost(field, text.strip(), most);
    }

    static String atMost(String field, String text, int most) {
        if (text.length() > most) {
            throw new InvalidInput(field, "question.words-needed", most);
        }
        return text;
    }
}
