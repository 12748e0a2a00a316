package org.pramana.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.pramana.collection.Access;
import org.pramana.collection.Visitor;
import org.pramana.store.Sql;
import org.pramana.time.WorkingCalendar;
import org.pramana.time.WorkingHours;
import org.pramana.words.InvalidInput;

/** What every way of handling a question shares: the row, whose it is, and who hears of it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class QuestionDesk {

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    WorkingCalendar calendar;

    @Inject
    Event<QuestionTold> told;

    @Inject
    Event<QuestionAnswered> answers;

    /**
     * A question, locked.
     *
     * @param to where it is answered
     * @param offeredUntil through this day anybody of the group may take it, or might have; null: it was never offered
     */
    record Held(
            long id, long collectionId, Long cardId, String title, String detail, QuestionState state, long askedBy, Long assigneeId, QuestionRouting.Address to,
            LocalDate offeredUntil, Long pendingCardId, String capture) {

        Held reopened() {
            return new Held(id, collectionId, cardId, title, detail, QuestionState.REOPENED, askedBy, null, to, offeredUntil, pendingCardId, null);
        }
    }

    /** @throws UnknownQuestion where it is not there, or not this visitor's to know */
    Held held(Visitor visitor, long id) {
        return one(id, QuestionSql.readable(visitor)).orElseThrow(UnknownQuestion::new);
    }

    Optional<Held> one(long id, String condition) {
        return sql.one(
                """
                select q.id, q.collection_id, q.card_id, q.title, q.detail, q.state, q.asked_by, q.assignee_id, q.group_id, q.route_tag, q.target_hours,
                       q.offered_until, q.pending_card_id, q.capture
                  from question q where q.id = ?1 and %s for update
                """
                        .formatted(condition),
                row -> new Held(
                        row.number(), row.number(), row.number(), row.text(), row.text(), row.constant(QuestionState.class), row.number(), row.number(),
                        new QuestionRouting.Address(row.number(), row.text(), row.count()), row.day(), row.number(), row.text()),
                id);
    }

    /** A card that a question or an answer speaks of. */
    record Cited(long id, long collectionId) {}

    /** A published card by its slug. @throws InvalidInput where there is none that this visitor may read */
    Cited card(Visitor visitor, String slug) {
        return sql.one(
                        "select c.id, c.collection_id from card c where c.slug = ?1 and c.lifecycle = 'PUBLISHED' and " + Access.readable(visitor, "c"),
                        row -> new Cited(row.number(), row.number()),
                        slug == null ? "" : slug.strip())
                .orElseThrow(() -> new InvalidInput("card", "question.card-unknown"));
    }

    /** An answer is for all who asked: a card that one of them may not read is none. */
    boolean hiddenFromAskers(long id, long card) {
        return sql.number(
                        "select count(*) from question_asker a join person p on p.id = a.person_id where a.question_id = ?1 and p.active and not exists (select 1 from card c where c.id = ?2 and "
                                + Access.readableBy("p.id", "c") + ")",
                        id,
                        card)
                > 0;
    }

    void refuseIfHiddenFromAskers(long id, long card) {
        if (hiddenFromAskers(id, card)) {
            throw new QuestionConflict("question.askers-cannot-read");
        }
    }

    /**
     * What settled another question is an answer to this one only if it reaches all who asked it: in words, which whoever reads the question reads, or in a
     * published card that every one of them may read.
     *
     * @param of the other one: answered, or found in a card
     */
    void refuseIfAnswerHiddenFromAskers(long id, long of) {
        long hidden = sql.number(
                """
                select count(*) from question_asker a join person p on p.id = a.person_id join question q on q.id = ?2
                  left join question_answer w on w.id = (select max(x.id) from question_answer x where x.question_id = q.id)
                  left join card c on c.id = if(q.state = 'LINKED', q.linked_card_id, w.card_id) and c.lifecycle = 'PUBLISHED'
                 where a.question_id = ?1 and p.active and (q.state = 'LINKED' or w.text is null) and (c.id is null or not %s)
                """
                        .formatted(Access.readableBy("p.id", "c")),
                id,
                of);
        if (hidden > 0) {
            throw new QuestionConflict("question.askers-cannot-read-its-answer");
        }
    }

    /** It is theirs from now on, and they hear it once. */
    void give(Held question, long personId) {
        Instant now = clock.instant();
        sql.change("insert into question_turn (question_id, person_id, at) values (?1, ?2, ?3)", question.id(), personId, now);
        long turn = sql.number("select last_insert_id()");
        sql.change(
                "update question set assignee_id = ?1, state = if(state = 'REOPENED', 'REOPENED', 'ASSIGNED'), remind_at = ?2, due_at = ?3 where id = ?4",
                personId,
                WorkingHours.after(now, Duration.ofMinutes(30L * question.to().targetHours()), clock.getZone(), calendar),
                WorkingHours.after(now, Duration.ofHours(question.to().targetHours()), clock.getZone(), calendar),
                question.id());
        tell(question.id(), personId, question.state() == QuestionState.REOPENED ? "REOPENED" : "YOURS", "turn:" + turn);
    }

    /** Who had it has it no more, and sees so in their inbox; no mail. */
    void gone(long id, long personId) {
        tell(id, personId, "GONE", "gone:" + id + ":" + personId + ":" + clock.instant().toEpochMilli());
    }

    /** Nobody has it. */
    void free(long id) {
        sql.change("update question set assignee_id = null, remind_at = null, due_at = null, state = if(state = 'REOPENED', 'REOPENED', 'OPEN') where id = ?1", id);
    }

    void endTurn(long id, String how, String reason) {
        sql.change(
                "update question_turn set ended_at = ?1, ended = ?2, reason = ?3 where question_id = ?4 and ended_at is null", clock.instant(), how, reason, id);
    }

    void tell(long id, long personId, String kind, String once) {
        Instant now = clock.instant();
        sql.change("insert ignore into question_news (question_id, person_id, kind, at, said_once) values (?1, ?2, ?3, ?4, ?5)", id, personId, kind, now, once);
        told(id, now);
    }

    /** Everybody who asked, and may still read it, except who did it. */
    void tellAskers(long id, String kind, String once, long except) {
        Instant now = clock.instant();
        sql.change(
                """
                insert ignore into question_news (question_id, person_id, kind, at, said_once)
                select q.id, p.id, ?2, ?3, concat(?4, ':', p.id)
                  from question q join question_asker a on a.question_id = q.id join person p on p.id = a.person_id
                 where q.id = ?1 and p.id <> ?5 and %s
                """
                        .formatted(QuestionSql.PERSON_MAY_READ),
                id,
                kind,
                now,
                once,
                except);
        told(id, now);
    }

    /** What was written from that moment on is news; the column keeps less of a moment than the clock gives. */
    void told(Long id, Instant since) {
        told.fire(new QuestionTold(id, since.truncatedTo(ChronoUnit.MILLIS)));
    }

    /** An answer, however it came: the question rests, and all who asked hear it once. */
    void answered(long id, AnswerKind kind, Long cardId, String text, long by) {
        Instant now = clock.instant();
        sql.change("insert into question_answer (question_id, kind, card_id, text, by_id, at) values (?1, ?2, ?3, ?4, ?5, ?6)", id, kind, cardId, text, by, now);
        long answer = sql.number("select last_insert_id()");
        endTurn(id, "ANSWERED", null);
        sql.change(
                """
                update question set state = 'ANSWERED', answered_at = ?1, first_answer_at = coalesce(first_answer_at, ?1), remind_at = null, due_at = null,
                       pending_card_id = null, pending_by = null, capture = if(?2 = 'TEXT', 'WAITING', null), capture_reason = null where id = ?3
                """,
                now,
                kind,
                id);
        sql.change("update question_asker set helped = null where question_id = ?1", id);
        tellAskers(id, "ANSWER", "answer:" + answer, by);
        if (kind == AnswerKind.TEXT || kind == AnswerKind.LINK) {
            answers.fire(new QuestionAnswered(answer));
        }
    }

    /** It is over without an answer. */
    void close(long id, QuestionState state) {
        endTurn(id, "CLOSED", null);
        sql.change("update question set state = ?1, closed_at = ?2, remind_at = null, due_at = null, pending_card_id = null, pending_by = null where id = ?3", state, clock.instant(), id);
    }
}
