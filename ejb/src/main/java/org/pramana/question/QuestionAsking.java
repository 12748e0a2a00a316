package org.pramana.question;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.pramana.card.CardFilter;
import org.pramana.collection.Access;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.people.Roles;
import org.pramana.search.CardSearch;
import org.pramana.store.Sql;
import org.pramana.words.InvalidInput;

/** What somebody who wants to know may do (behaviour.md §13). */
@Stateless
@RolesAllowed({Roles.CONSUMER, Roles.CREATOR})
public class QuestionAsking {

    public static final int TITLE_MAX = 200;
    public static final int DETAIL_MAX = 4_000;

    private static final int WORDS_MIN = 3;
    private static final int SHOWN = 5;
    static final int SESSION_MAX = 40;

    @Inject
    Sql sql;

    @Inject
    Visitors visitors;

    @Inject
    CardSearch cards;

    @Inject
    AlikeQuestions alike;

    @Inject
    QuestionDesk desk;

    @Inject
    QuestionRouting routing;

    @Inject
    QuestionBook book;

    @Inject
    Clock clock;

    /** What is known already, while somebody types: nothing before the third word. */
    public Known known(String words) {
        String typed = words == null ? "" : words.strip();
        if (typed.split("\\s+").length < WORDS_MIN) {
            return new Known(List.of(), List.of());
        }
        return new Known(cards.search(typed, CardFilter.any(), 0, SHOWN).hits(), alike.to(visitors.current(), typed, 0, SHOWN));
    }

    /**
     * Asks. One person is interrupted, or nobody if none has room.
     *
     * @return the question's number
     */
    public long ask(NewQuestion wanted) {
        return book.ask(visitors.current(), wanted);
    }

    /** "Same question": I hear the answer too, and nobody is interrupted again. Joining twice is joining once. */
    public void join(long id, String session) {
        book.join(visitors.current(), id, session);
    }

    /** The answer helped, or it did not and why: then it is open again. */
    public void helped(long id, boolean yes, String why) {
        Visitor asker = visitors.current();
        QuestionDesk.Held question = desk.held(asker, id);
        asked(question, asker);
        if (!question.state().settled()) {
            throw new QuestionConflict("question.not-answered");
        }
        sql.change("update question_asker set helped = ?1 where question_id = ?2 and person_id = ?3", yes, id, asker.id());
        if (yes) {
            sql.change("update question set state = if(state = 'LINKED', state, 'ACCEPTED'), closed_at = coalesce(closed_at, ?1) where id = ?2", clock.instant(), id);
            return;
        }
        String said = QuestionAnswering.needed("why", why, QuestionAnswering.REASON_MAX);
        if (question.state() == QuestionState.LINKED) {
            keepAsAnswer(id);
        }
        long by = sql.number("select by_id from question_answer where question_id = ?1 order by id desc limit 1", id);
        sql.change(
                "update question_answer set objection = ?1, objected_by = ?2, objected_at = ?3 where question_id = ?4 order by id desc limit 1",
                said, asker.id(), clock.instant(), id);
        sql.change("update question set state = 'REOPENED', closed_at = null, assignee_id = null, capture = null, linked_card_id = null, linked_by = null where id = ?1", id);
        // who found a card asked themselves; who had the question then knows it best
        routing.route(question.reopened(), question.state() == QuestionState.LINKED ? question.assigneeId() : Long.valueOf(by), true);
    }

    /** What somebody found, and somebody else objects to, is shown with the objection, as any answer is. */
    private void keepAsAnswer(long id) {
        sql.change(
                "insert into question_answer (question_id, kind, card_id, by_id, at) select q.id, 'LINK', q.linked_card_id, coalesce(q.linked_by, q.asked_by), q.closed_at from question q where q.id = ?1",
                id);
    }

    /** Not needed any more: for whoever asked it, as long as nobody has joined. */
    public void withdraw(long id) {
        Visitor asker = visitors.current();
        QuestionDesk.Held question = desk.held(asker, id);
        asked(question, asker);
        if (!question.state().waiting()) {
            throw new QuestionConflict("question.over");
        }
        sql.change("delete from question_asker where question_id = ?1 and person_id = ?2", id, asker.id());
        if (sql.number("select count(*) from question_asker where question_id = ?1", id) == 0) {
            sql.change("insert into question_asker (question_id, person_id, joined_at) values (?1, ?2, ?3)", id, asker.id(), clock.instant());
            desk.close(id, QuestionState.WITHDRAWN);
        }
    }

    /** I found a card that says it, and all who asked may read it: they hear of it, nobody need answer. */
    public void found(long id, String slug) {
        Visitor asker = visitors.current();
        QuestionDesk.Held question = desk.held(asker, id);
        asked(question, asker);
        if (!question.state().waiting()) {
            throw new QuestionConflict("question.over");
        }
        long card = desk.card(asker, slug).id();
        desk.refuseIfHiddenFromAskers(id, card);
        sql.change("update question set linked_card_id = ?1, linked_by = ?2 where id = ?3", card, asker.id(), id);
        sql.change("update question_asker set helped = null where question_id = ?1", id);
        desk.close(id, QuestionState.LINKED);
        desk.tellAskers(id, "ANSWER", "linked:" + id + ":" + clock.instant().toEpochMilli(), asker.id()); // open again, it may be found again
    }

    /** I open something that was suggested while I typed; if I then do not ask, somebody was spared (beyond.md 9). */
    public void opened(String session, String card, Long question) {
        Visitor reader = visitors.current();
        String page = QuestionAnswering.needed("session", session, SESSION_MAX);
        if (question != null) {
            QuestionDesk.Held known = desk.held(reader, question);
            sql.change(
                    "insert into question_offer (session, person_id, question_id, collection_id, spared_id, opened_at) values (?1, ?2, ?3, ?4, ?5, ?6)",
                    page, reader.id(), question, known.collectionId(), known.assigneeId(), clock.instant());
            return;
        }
        int rows = sql.change(
                "insert into question_offer (session, person_id, card_id, collection_id, spared_id, opened_at) select ?1, ?2, c.id, c.collection_id, c.responsible_id, ?3 from card c where c.slug = ?4 and c.lifecycle = 'PUBLISHED' and "
                        + Access.readable(reader, "c"),
                page, reader.id(), clock.instant(), card);
        if (rows == 0) {
            throw new InvalidInput("card", "question.card-unknown");
        }
    }

    private void asked(QuestionDesk.Held question, Visitor person) {
        if (sql.number("select count(*) from question_asker where question_id = ?1 and person_id = ?2", question.id(), person.id()) == 0) {
            throw new QuestionConflict("question.not-asked-by-you");
        }
    }
}
