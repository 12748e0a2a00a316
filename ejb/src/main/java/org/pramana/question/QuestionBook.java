package org.pramana.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.pramana.collection.KnownCollections;
import org.pramana.collection.Level;
import org.pramana.collection.NotAllowed;
import org.pramana.collection.Visitor;
import org.pramana.store.Sql;
import org.pramana.words.InvalidInput;

/** Asking, joining and answering in words, for a person who came by the portal or by mail: the same rules for both. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class QuestionBook {

    @Inject
    Sql sql;

    @Inject
    KnownCollections collections;

    @Inject
    QuestionDesk desk;

    @Inject
    QuestionRouting routing;

    @Inject
    Clock clock;

    long ask(Visitor asker, NewQuestion wanted) {
        String title = wanted.title() == null ? "" : wanted.title().strip();
        if (title.isEmpty() || title.length() > QuestionAsking.TITLE_MAX) {
            throw new InvalidInput("title", "question.title-shape", QuestionAsking.TITLE_MAX);
        }
        String detail = QuestionAnswering.atMost("detail", wanted.detail() == null ? "" : wanted.detail().strip(), QuestionAsking.DETAIL_MAX);
        Long card = null;
        long collection;
        if (wanted.card() != null && !wanted.card().isBlank()) {
            QuestionDesk.Cited about = desk.card(asker, wanted.card());
            card = about.id();
            collection = about.collectionId();
        } else {
            if (wanted.collection() == null || wanted.collection().isBlank()) {
                throw new InvalidInput("collection", "question.collection-needed");
            }
            collection = collections.idFor(asker, Level.READ, wanted.collection());
        }
        QuestionRouting.Address to = routing.address(collection, card, title, detail);
        sql.change(
                "insert into question (collection_id, card_id, title, detail, asked_by, asked_at, group_id, route_tag, target_hours) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
                collection, card, title, detail, asker.id(), clock.instant(), to.groupId(), to.tag(), to.targetHours());
        long id = sql.number("select last_insert_id()");
        follow(id, asker.id(), wanted.session(), null);
        Long preferred = wanted.to() == null || wanted.to().isBlank()
                ? null
                : sql.one("select id from person where login = ?1 and active", row -> row.number(), wanted.to().strip())
                        .orElseThrow(() -> new InvalidInput("to", "question.person-unknown"));
        routing.route(
                new QuestionDesk.Held(id, collection, card, title, detail, QuestionState.OPEN, asker.id(), null, to, null, null, null),
                preferred,
                true);
        return id;
    }

    void join(Visitor asker, long id, String session) {
        QuestionDesk.Held question = desk.held(asker, id);
        if (!question.state().waiting() && !question.state().settled()) {
            throw new QuestionConflict("question.over");
        }
        if (question.assigneeId() != null && question.assigneeId() == asker.id() && question.state().waiting()) {
            throw new QuestionConflict("question.yours-to-answer");
        }
        Long spared = question.assigneeId();
        follow(id, asker.id(), session, spared);
    }

    void answer(Visitor me, long id, String text) {
        waiting(me, id);
        desk.answered(id, AnswerKind.TEXT, null, QuestionAnswering.needed("text", text, QuestionAnswering.TEXT_MAX), me.id());
    }

    QuestionDesk.Held waiting(Visitor me, long id) {
        QuestionDesk.Held question = expert(me, id);
        if (!question.state().waiting()) {
            throw new QuestionConflict("question.over");
        }
        return question;
    }

    QuestionDesk.Held expert(Visitor me, long id) {
        QuestionDesk.Held question = desk.held(me, id);
        boolean mine = question.assigneeId() != null && question.assigneeId() == me.id();
        if (!mine && sql.number("select count(*) from question q where q.id = ?1 and " + QuestionSql.expert(me), id) == 0) {
            throw new NotAllowed("question.experts-only");
        }
        return question;
    }

    private void follow(long id, long person, String session, Long spared) {
        String page = session == null || session.isBlank() ? null : QuestionAnswering.atMost("session", session, QuestionAsking.SESSION_MAX);
        sql.change(
                "insert ignore into question_asker (question_id, person_id, joined_at, session, spared_id) values (?1, ?2, ?3, ?4, ?5)",
                id, person, clock.instant(), page, spared);
    }
}
