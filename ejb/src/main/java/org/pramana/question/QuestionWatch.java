package org.pramana.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.pramana.card.CardPublished;
import org.pramana.store.Sql;

/** A card that was begun, or opened, for a question is published: that is its answer, unless not all who asked may read it; then whoever wrote it hears so. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class QuestionWatch {

    @Inject
    Sql sql;

    @Inject
    QuestionDesk desk;

    void published(@Observes CardPublished card) {
        sql.list(
                        """
                        select q.id from question q
                         where q.pending_card_id = ?1 and (q.pending_by = ?2 or ?3)
                        """,
                        row -> row.number(),
                        card.cardId(),
                        card.actorId() == null ? 0L : card.actorId(),
                        card.first())
                .forEach(id -> answer(id, card));
    }

    private void answer(long id, CardPublished card) {
        QuestionDesk.Held question = desk.one(id, "1 = 1").orElseThrow();
        long by = sql.number("select coalesce(pending_by, asked_by) from question where id = ?1", id);
        if (question.state().waiting() && desk.hiddenFromAskers(id, card.cardId())) {
            desk.tell(id, by, "HIDDEN", "hidden:" + id + ":" + card.cardId() + ":" + card.version());
        } else if (question.state().waiting()) {
            desk.answered(id, card.first() ? AnswerKind.CARD : AnswerKind.EDIT, card.cardId(), null, by);
        } else if ("WAITING".equals(question.capture())) {
            // the same words, now a card: nobody hears the same answer twice
            sql.change("update question_answer set kind = 'CARD', card_id = ?1 where question_id = ?2 order by id desc limit 1", card.cardId(), id);
            sql.change("update question set capture = 'CARDED', pending_card_id = null, pending_by = null where id = ?1", id);
        }
    }
}
