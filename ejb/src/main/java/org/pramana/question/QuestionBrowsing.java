package org.pramana.question;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.pramana.card.CardSight;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.people.Roles;
import org.pramana.search.SearchWords;
import org.pramana.store.Conditions;
import org.pramana.store.Like;
import org.pramana.store.Page;
import org.pramana.store.Row;
import org.pramana.store.Sql;

/** Questions as people may see them. What one may not read is not found, not counted and not suggested. */
@Stateless
@RolesAllowed({Roles.CONSUMER, Roles.CREATOR})
public class QuestionBrowsing {

    /** What waits for the caller: questions with them, questions nobody has, answers to capture, and news about what they asked. */
    public record Waiting(int withMe, int free, int toCapture, int news) implements java.io.Serializable {}

    private static final DateTimeFormatter COLUMN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    @Inject
    Sql sql;

    @Inject
    Visitors visitors;

    @Inject
    Clock clock;

    /**
     * Newest first; what is with me, most urgent first. Plain answers are found by their words too.
     *
     * @param words null or blank: all
     */
    public Page<QuestionLine> list(QuestionFilter filter, String words, int first, int size) {
        Visitor visitor = visitors.current();
        Conditions conditions = new Conditions().and(condition(filter, visitor));
        if (words != null && !words.isBlank()) {
            conditions.and(
                    "(match (q.title, q.detail) against (?) or exists (select 1 from question_answer w where w.question_id = q.id and match (w.text) against (?)))", words, words);
        }
        String order = filter == QuestionFilter.WITH_ME || filter == QuestionFilter.LATE ? "q.due_at, q.id" : "q.asked_at desc, q.id desc";
        return new Page<>(
                sql.page(
                        "select " + QuestionSql.columns(visitor) + QuestionSql.FROM + " where " + conditions.sql() + " order by " + order,
                        QuestionSql::line, first, size, conditions.parameters()),
                (int) sql.number("select count(*) from question q where " + conditions.sql(), conditions.parameters()));
    }

    /** Plain answers that are no cards yet and have what was looked for, in the question or in the answer; best first. */
    public List<PlainAnswer> plainAnswers(String typed, int most) {
        SearchWords words = SearchWords.of(typed);
        if (words.parts().isEmpty()) {
            return List.of();
        }
        Conditions conditions = new Conditions().and("q.capture = 'WAITING' and w.kind = 'TEXT' and w.objection is null and " + QuestionSql.readable(visitors.current()));
        String there = words.parts().stream()
                .map(part -> "(concat_ws(' ', q.title, q.detail, w.text) like " + conditions.parameter(Like.containing(part)) + ")")
                .collect(Collectors.joining(" + "));
        conditions.and("(" + there + ") >= ?", words.needed());
        return sql.page(
                "select q.id, q.title, w.text, p.name, w.at from question q"
                        + " join question_answer w on w.id = (select max(latest.id) from question_answer latest where latest.question_id = q.id) join person p on p.id = w.by_id where "
                        + conditions.sql() + " order by " + there + " desc, w.at desc, q.id",
                row -> new PlainAnswer(row.number(), row.text(), words.best(row.text()), row.text(), row.moment()),
                0,
                most,
                conditions.parameters());
    }

    /** One statement, for the tabs. */
    public Waiting waiting() {
        Visitor visitor = visitors.current();
        return sql.one(
                        "select coalesce(sum(%s), 0), coalesce(sum(%s), 0), coalesce(sum(%s), 0), coalesce(sum(exists (select 1 from question_news n where n.question_id = q.id and n.person_id = %d and n.seen_at is null)), 0) from question q where %s"
                                .formatted(only(QuestionFilter.WITH_ME, visitor), only(QuestionFilter.FREE, visitor), only(QuestionFilter.TO_CAPTURE, visitor),
                                        visitor.id(), QuestionSql.readable(visitor)),
                        row -> new Waiting(row.count(), row.count(), row.count(), row.count()))
                .orElseThrow();
    }

    public QuestionDetail question(long id) {
        Visitor visitor = visitors.current();
        List<AnswerLine> answers = sql.list(
                """
                select w.id, w.kind, if(%1$s, c.slug, null), if(%1$s, c.title, null), w.text, p.name, w.at, w.objection, o.name
                  from question_answer w join question q on q.id = w.question_id join person p on p.id = w.by_id
                  left join card c on c.id = w.card_id left join person o on o.id = w.objected_by
                 where q.id = ?1 and %2$s order by w.id desc
                """
                        .formatted(CardSight.words(visitor, "c"), QuestionSql.readable(visitor)),
                row -> new AnswerLine(
                        row.number(), row.constant(AnswerKind.class), row.text(), row.text(), row.text(), row.text(), row.moment(), row.text(), row.text()),
                id);
        return sql.one(
                        """
                        select %1$s, q.detail, about.slug, about.title, if(%2$s, l.slug, null), if(%2$s, l.title, null), if(%3$s, d.id, null),
                               if(q.state = 'LINKED' and not coalesce(%2$s, false) or q.state = 'DUPLICATE' and not coalesce(%3$s, false),
                                  coalesce(if(q.state = 'LINKED' and finder.id <> %4$d, finder.name, null), assignee.name, g.name, k.name), null),
                               q.offered_until, if(q.state in %7$s, %8$s, null),
                               (select c.slug from card c where c.id = q.pending_card_id and q.pending_by = %4$d), assignee.login, g.name, q.capture, q.capture_reason,
                               me.helped, me.person_id is not null, q.asked_by = %4$d, q.assignee_id, %5$s
                        %6$s left join card about on about.id = q.card_id left join card l on l.id = q.linked_card_id left join question d on d.id = q.duplicate_of
                           left join person finder on finder.id = q.linked_by left join person_group g on g.id = q.group_id
                           left join question_asker me on me.question_id = q.id and me.person_id = %4$d
                         where q.id = ?1 and %9$s
                        """
                                .formatted(QuestionSql.columns(visitor), CardSight.words(visitor, "l"), QuestionSql.readable(visitor, "d"), visitor.id(),
                                        QuestionSql.expert(visitor), QuestionSql.FROM, QuestionSql.WAITING, QuestionSql.OWNERS, QuestionSql.readable(visitor)),
                        row -> detail(visitor, row, answers),
                        id)
                .orElseThrow(UnknownQuestion::new);
    }

    /** I have seen what is new about this question. */
    public void seen(long id) {
        sql.change("update question_news set seen_at = ?1 where question_id = ?2 and person_id = ?3 and seen_at is null", clock.instant(), id, visitors.current().id());
    }

    private QuestionDetail detail(Visitor visitor, Row row, List<AnswerLine> answers) {
        QuestionLine line = QuestionSql.line(row);
        String detail = row.text();
        String card = row.text();
        String cardTitle = row.text();
        String linked = row.text();
        String linkedTitle = row.text();
        Long duplicate = row.number();
        String elsewhere = row.text();
        QuestionWaits waits = QuestionWaits.of(line, row.day(), row.text(), LocalDate.now(clock));
        String pending = row.text();
        String assignee = row.text();
        String group = row.text();
        String capture = row.text();
        String reason = row.text();
        Long helped = row.number();
        boolean asked = row.flag();
        boolean firstAsker = row.flag();
        Long assigneeId = row.number();
        boolean expert = row.flag() || assigneeId != null && assigneeId == visitor.id();
        boolean waiting = line.state().waiting();
        List<PassedOn> passedOn = waiting && expert ? passedOn(line.id()) : List.of();
        return new QuestionDetail(
                line, detail, card, cardTitle, linked, linkedTitle, duplicate, elsewhere, waits, pending, assignee, group, capture, reason, helped == null ? null : helped != 0, firstAsker,
                waiting && expert, !asked && (waiting || line.state().settled()) && !visitor.login().equals(assignee), "WAITING".equals(capture) && expert, passedOn, answers);
    }

    private List<PassedOn> passedOn(long id) {
        return sql.list(
                "select p.name, t.reason, t.ended_at from question_turn t join person p on p.id = t.person_id where t.question_id = ?1 and t.ended = 'DECLINED' order by t.id desc",
                row -> new PassedOn(row.text(), row.text(), row.moment()),
                id);
    }

    private String condition(QuestionFilter filter, Visitor visitor) {
        return QuestionSql.readable(visitor) + " and " + only(filter, visitor);
    }

    private String only(QuestionFilter filter, Visitor visitor) {
        return switch (filter) {
            case ALL -> "(q.state <> 'WITHDRAWN')";
            case MINE -> "(exists (select 1 from question_asker n where n.question_id = q.id and n.person_id = %d))".formatted(visitor.id());
            case WITH_ME -> "(coalesce(q.assignee_id, 0) = %d and q.state in %s)".formatted(visitor.id(), QuestionSql.WAITING);
            case FREE -> "(q.assignee_id is null and q.state in %s and q.asked_by <> %d and %s)".formatted(QuestionSql.WAITING, visitor.id(), QuestionSql.expert(visitor));
            case LATE -> "(q.state in %s and (q.due_at is null or q.due_at < '%s'))".formatted(QuestionSql.WAITING, COLUMN.format(clock.instant()));
            case TO_CAPTURE -> "(coalesce(q.capture, '') = 'WAITING' and %s)".formatted(QuestionSql.expert(visitor));
        };
    }
}
