package org.pramana.question;

import java.util.stream.Collectors;
import org.pramana.collection.Access;
import org.pramana.collection.Level;
import org.pramana.collection.Visitor;
import org.pramana.store.Numbers;
import org.pramana.store.Row;

/** Who may see a question, and a question as one row. */
final class QuestionSql {

    static final String WAITING = "('OPEN', 'ASSIGNED', 'REOPENED')";

    private QuestionSql() {}

    /** Over the {@code question} row {@code q}: whether this visitor may know that it is there. */
    static String readable(Visitor visitor) {
        return readable(visitor, "q");
    }

    /** The same over another alias. */
    static String readable(Visitor visitor, String alias) {
        if (visitor.levels().isEmpty()) {
            return "(1 = 0)";
        }
        return "(%1$s.collection_id in (%2$s) and (%1$s.card_id is null or exists (select 1 from card about where about.id = %1$s.card_id and about.lifecycle <> 'PURGED' and %3$s)))"
                .formatted(alias, Numbers.list(visitor.levels().keySet()), Access.readable(visitor, "about"));
    }

    /** The same rule for any {@code person} row {@code p}, for telling many at once. A test holds the two together. */
    static final String PERSON_MAY_READ =
            """
            (p.active and exists (select 1 from membership rm join collection_grant rg on rg.group_id = rm.group_id
                                   where rm.person_id = p.id and rg.collection_id = q.collection_id)
             and (q.card_id is null or exists (select 1 from card about where about.id = q.card_id and about.lifecycle <> 'PURGED' and %s)))"""
                    .formatted(Access.readableBy("p.id", "about"));

    /** Whether this visitor is one of those whom the question could be put to: in its expert group, or somebody who writes in its collection. */
    static String expert(Visitor visitor) {
        String authorIn = visitor.levels().entrySet().stream()
                .filter(held -> held.getValue().includes(Level.AUTHOR))
                .map(held -> String.valueOf(held.getKey()))
                .collect(Collectors.joining(", "));
        String groups = visitor.groups().isEmpty() ? "0" : Numbers.list(visitor.groups());
        return "(q.group_id in (%s)%s)".formatted(groups, authorIn.isEmpty() ? "" : " or q.collection_id in (" + authorIn + ")");
    }

    /** Over {@code person p} and their {@code question_budget b}: whether they are here, what they have to do and what they can bear. Parameters: ?2 today, ?3 this week's Monday. */
    static final String LOAD =
            """
            p.away_from is null or not (?2 between p.away_from and p.away_until) here, coalesce(b.weekly, %d) weekly,
            (select count(*) from question_turn t where t.person_id = p.id and t.at >= ?3) asked,
            (select count(*) from question o where o.assignee_id = p.id and o.state in %s) open_now"""
                    .formatted(Router.BUDGET, WAITING);

    /** Over the {@code question} row {@code q}: those who own its collection and may read it, at most three names; null for nobody. */
    static final String OWNERS =
            """
            (select group_concat(distinct p.name order by p.name separator ', ' limit 3)
               from collection_grant og join membership om on om.group_id = og.group_id join person p on p.id = om.person_id
              where og.collection_id = q.collection_id and og.level = 'OWNER' and %s)"""
                    .formatted(PERSON_MAY_READ);

    static String columns(Visitor visitor) {
        return """
               q.id, q.title, q.state, k.collection_key, k.name, asker.name, q.asked_at, assignee.name, q.due_at,
               (select count(*) from question_asker n where n.question_id = q.id),
               (select w.kind from question_answer w where w.question_id = q.id order by w.id desc limit 1),
               coalesce(q.capture = 'WAITING', false),
               exists (select 1 from question_asker n where n.question_id = q.id and n.person_id = %1$d),
               exists (select 1 from question_news n where n.question_id = q.id and n.person_id = %1$d and n.seen_at is null)"""
                .formatted(visitor.id());
    }

    static final String FROM =
            """
             from question q
             join card_collection k on k.id = q.collection_id
             join person asker on asker.id = q.asked_by
             left join person assignee on assignee.id = q.assignee_id
            """;

    static QuestionLine line(Row row) {
        return new QuestionLine(
                row.number(),
                row.text(),
                row.constant(QuestionState.class),
                row.text(),
                row.text(),
                row.text(),
                row.moment(),
                row.text(),
                row.moment(),
                row.count(),
                row.constant(AnswerKind.class),
                row.flag(),
                row.flag(),
                row.flag());
    }
}
