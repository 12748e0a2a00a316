package org.pramana.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pramana.store.Sql;
import org.pramana.verification.Belongings;

/**
 * Questions that wait for an answer. Whoever is chosen gets them whatever their week looks like; without a choice the next expert is found as always, and
 * where nobody has room the question waits. One by one: each interrupts somebody, and there are few.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class QuestionsLeft implements Belongings {

    private static final String WAITING = "q.state in " + QuestionSql.WAITING;

    @Inject
    QuestionDesk desk;

    @Inject
    QuestionRouting routing;

    @Inject
    Sql sql;

    @Override
    public Kind kind() {
        return Kind.QUESTION;
    }

    @Override
    public Map<Long, List<Long>> of(long person) {
        Map<Long, List<Long>> questions = new HashMap<>();
        sql.list(
                "select q.collection_id, q.id from question q where q.assignee_id = ?1 and " + WAITING + " order by q.id",
                row -> questions.computeIfAbsent(row.number(), collection -> new ArrayList<>()).add(row.number()),
                person);
        return questions;
    }

    @Override
    public Map<Long, Long> handOn(Collection<Long> these, long from, Long to) {
        Map<Long, Long> now = new HashMap<>();
        for (long id : these) {
            QuestionDesk.Held question = desk.one(id, WAITING + " and q.assignee_id = " + from).orElse(null);
            if (question == null || to != null && !may(id, to)) {
                continue;
            }
            desk.endTurn(id, "HANDED_OVER", null);
            if (to == null) {
                desk.free(id);
                now.put(id, routing.route(question, null, false).orElse(null));
            } else {
                desk.give(question, to);
                now.put(id, to);
            }
        }
        return now;
    }

    @Override
    public List<Long> giveBack(Map<Long, Long> to, long leaver) {
        List<Long> back = new ArrayList<>();
        to.forEach((id, holder) -> desk.one(id, WAITING + " and q.assignee_id <=> " + holder).ifPresent(question -> {
            desk.endTurn(id, "HANDED_OVER", null);
            desk.give(question, leaver);
            back.add(id);
        }));
        return back;
    }

    /** They may read it, and did not ask it themselves. */
    private boolean may(long id, long person) {
        return sql.number(
                        "select count(*) from question q join person p on p.id = ?2 where q.id = ?1 and not exists (select 1 from question_asker a where a.question_id = q.id and a.person_id = p.id) and "
                                + QuestionSql.PERSON_MAY_READ,
                        id,
                        person)
                > 0;
    }
}
