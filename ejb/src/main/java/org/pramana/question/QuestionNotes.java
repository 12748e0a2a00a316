package org.pramana.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pramana.card.CardSight;
import org.pramana.collection.Visitor;
import org.pramana.store.Numbers;
import org.pramana.store.Row;
import org.pramana.store.Sql;

/** What mails need to know about questions, as it is true at this moment for the one who gets the mail. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class QuestionNotes {

    private static final int TOKEN_BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** One statement; a question that this person may not read is not among them. What was answered where the same was asked before is its answer, too. */
    public Map<Long, QuestionNote> of(Visitor visitor, Collection<Long> questions) {
        if (questions.isEmpty()) {
            return Map.of();
        }
        return sql
                .list(
                        """
                        select q.id, q.title, q.detail, k.name, q.state, asker.name, (select count(*) from question_asker n where n.question_id = q.id),
                               coalesce(q.assignee_id = %1$d, false), q.assignee_id is null,
                               exists (select 1 from question_news n where n.question_id = q.id and n.person_id = %1$d and n.seen_at is null),
                               coalesce(q.capture = 'WAITING', false), q.due_at, coalesce(if(%3$s, l.title, null), w.text, if(%2$s, c.title, null)), by_whom.name, w.objection,
                               d.reason, d.ended_at, passed.name
                          from question q join card_collection k on k.id = q.collection_id join person asker on asker.id = q.asked_by
                          left join question s on s.id = coalesce(q.duplicate_of, q.id) and %6$s
                          left join question_answer w on w.id = (select max(x.id) from question_answer x where x.question_id = s.id)
                          left join card c on c.id = w.card_id left join person by_whom on by_whom.id = coalesce(s.linked_by, w.by_id)
                          left join card l on l.id = s.linked_card_id
                          left join question_turn d on d.id = (select max(x.id) from question_turn x where x.question_id = q.id and x.ended = 'DECLINED')
                          left join person passed on passed.id = d.person_id
                         where q.id in (%4$s) and %5$s
                        """
                                .formatted(
                                        visitor.id(), CardSight.words(visitor, "c"), CardSight.words(visitor, "l"), Numbers.list(questions), QuestionSql.readable(visitor),
                                        QuestionSql.readable(visitor, "s")),
                        QuestionNotes::note)
                .stream()
                .collect(Collectors.toMap(QuestionNote::id, Function.identity()));
    }

    /** Over the {@code question} row {@code q}: whether this visitor may know that it is there. */
    public static String readable(Visitor visitor) {
        return QuestionSql.readable(visitor);
    }

    /** The same over any {@code person} row {@code p}, for telling many at once. */
    public static String readableByPerson() {
        return QuestionSql.PERSON_MAY_READ;
    }

    /** What a reply of this person to this question is known by; the same however often they are written to. */
    public String replyToken(long question, long person) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        sql.change(
                "insert ignore into question_reply (token, question_id, person_id, created_at) values (?1, ?2, ?3, ?4)",
                HexFormat.of().formatHex(bytes), question, person, clock.instant());
        return sql.one("select token from question_reply where question_id = ?1 and person_id = ?2", Row::text, question, person).orElseThrow();
    }

    private static QuestionNote note(Row row) {
        return new QuestionNote(
                row.number(), row.text(), row.text(), row.text(), row.constant(QuestionState.class), row.text(), row.count(), row.flag(), row.flag(), row.flag(), row.flag(), row.moment(),
                row.text(), row.text(), row.text(), passedOn(row));
    }

    private static PassedOn passedOn(Row row) {
        String why = row.text();
        Instant at = row.moment();
        String by = row.text();
        return why == null ? null : new PassedOn(by, why, at);
    }
}
