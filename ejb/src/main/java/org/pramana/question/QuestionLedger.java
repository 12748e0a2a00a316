package org.pramana.question;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.people.Roles;
import org.pramana.store.Numbers;
import org.pramana.store.Sql;

/** What asking once has spared (beyond.md 9), over the questions that the caller may read. */
@Stateless
@RolesAllowed({Roles.CONSUMER, Roles.CREATOR})
public class QuestionLedger {

    /** What an interruption costs, by the stated estimate: 23 minutes and 15 seconds. */
    public static final Duration INTERRUPTION = Duration.ofMinutes(23).plusSeconds(15);

    private static final int MONTHS = 12;
    private static final int MOST = 50;
    /** Whoever opened a suggestion and has not asked after so long, will not. */
    private static final Duration SETTLED = Duration.ofMinutes(30);

    public enum By {
        MONTH,
        GROUP,
        EXPERT
    }

    /**
     * @param name a month as {@code 2026-11}, or a name; null: nobody had it yet
     * @param interruptions times that somebody was given a question
     * @param joins "same question"
     * @param deflections a suggestion was opened, and nothing asked
     * @param reuse later searches that ended at a card written as an answer, because it was opened or copied, of others than asked or wrote
     * @param reads days on which such a card was opened or copied by one of them, however they came to it
     * @param waiting for an answer now
     * @param late of these: beyond their time, or with nobody
     * @param answerMinutes from the question to its first answer, on average; null where none was answered
     */
    public record Line(String name, int questions, int interruptions, int joins, int deflections, int reuse, int reads, int waiting, int late, Integer answerMinutes)
            implements Serializable {

        public int spared() {
            return joins + deflections;
        }

        /** By the stated estimate; reuse does not count, since most who find or read it would not have asked. */
        public long minutes() {
            return INTERRUPTION.multipliedBy(spared()).toMinutes();
        }
    }

    @Inject
    Sql sql;

    @Inject
    Visitors visitors;

    @Inject
    Clock clock;

    /** The last twelve months; months in their order, others by what they were spared. */
    public List<Line> lines(By by) {
        Visitor visitor = visitors.current();
        Instant since = LocalDate.now(clock).withDayOfMonth(1).minusMonths(MONTHS - 1L).atStartOfDay(clock.getZone()).toInstant();
        String readable = QuestionSql.readable(visitor);
        String collections = visitor.levels().isEmpty() ? "0" : Numbers.list(visitor.levels().keySet());
        String seen = org.pramana.collection.Access.readable(visitor, "c");
        return sql.page(
                """
                select u.name, sum(u.questions), sum(u.interruptions), sum(u.joins), sum(u.deflections), sum(u.reuse), sum(u.`reads`), sum(u.waiting), sum(u.late), round(avg(u.answer)) from (
                  select %1$s name, 1 questions, 0 interruptions, 0 joins, 0 deflections, 0 reuse, 0 `reads`, q.state in %10$s waiting,
                         q.state in %10$s and (q.due_at is null or q.due_at < ?3) late, timestampdiff(minute, q.asked_at, q.first_answer_at) answer
                    from question q left join person e on e.id = q.assignee_id left join person_group g on g.id = q.group_id
                   where q.asked_at >= ?1 and %5$s
                  union all
                  select %2$s, 0, 1, 0, 0, 0, 0, 0, 0, null
                    from question_turn t join question q on q.id = t.question_id join person e on e.id = t.person_id left join person_group g on g.id = q.group_id
                   where t.at >= ?1 and %5$s
                  union all
                  select %3$s, 0, 0, 1, 0, 0, 0, 0, 0, null
                    from question_asker a join question q on q.id = a.question_id left join person e on e.id = a.spared_id left join person_group g on g.id = q.group_id
                   where a.joined_at >= ?1 and a.person_id <> q.asked_by and %5$s
                  union all
                  select %4$s, 0, 0, 0, 1, 0, 0, 0, 0, null
                    from (select min(f.id) id from question_offer f
                           where f.opened_at >= ?1 and f.opened_at <= ?2 and f.collection_id in (%6$s)
                             and not exists (select 1 from question_asker n where n.session = f.session and n.person_id = f.person_id)
                           group by f.session, f.person_id) once
                    join question_offer f on f.id = once.id left join person e on e.id = f.spared_id
                    left join expert_route r on r.collection_id = f.collection_id and r.tag = '' left join person_group g on g.id = r.group_id
                   where (f.card_id is null or exists (select 1 from card c where c.id = f.card_id and %7$s))
                     and (f.question_id is null or exists (select 1 from question q where q.id = f.question_id and %5$s))
                  union all
                  select %8$s, 0, 0, 0, 0, v.searched, not v.searched, 0, 0, null
                    from (select w.question_id, w.by_id, v.person_id, date(v.at) day, null search, false searched
                            from question_answer w join card_view v on v.card_id = w.card_id and v.at >= w.at
                           where w.kind = 'CARD' and v.at >= ?1 and v.person_id <> w.by_id
                          union select w.question_id, w.by_id, l.person_id, date(l.at), l.id, true
                            from question_answer w join search_log l on l.clicked_card = w.card_id and l.outcome = 'SOLVED' and l.at >= w.at
                           where w.kind = 'CARD' and l.at >= ?1 and l.person_id <> w.by_id) v
                    join question q on q.id = v.question_id join person e on e.id = v.by_id left join person_group g on g.id = q.group_id
                   where not exists (select 1 from question_asker n where n.question_id = v.question_id and n.person_id = v.person_id) and %5$s
                ) u group by u.name order by %9$s
                """
                        .formatted(name(by, "q.asked_at"), name(by, "t.at"), name(by, "a.joined_at"), name(by, "f.opened_at"), readable, collections, seen,
                                by == By.MONTH ? "date_format(v.day, '%Y-%m')" : name(by, ""),
                                by == By.MONTH ? "u.name" : "sum(u.joins) + sum(u.deflections) desc, sum(u.interruptions) desc, u.name", QuestionSql.WAITING),
                row -> new Line(row.text(), row.count(), row.count(), row.count(), row.count(), row.count(), row.count(), row.count(), row.count(), row.integer()),
                0,
                MOST,
                since,
                clock.instant().minus(SETTLED),
                clock.instant());
    }

    /** Waiting beyond their time, and answers in plain words that nobody has made a card of. */
    public int[] chased() {
        Visitor visitor = visitors.current();
        return sql.one(
                        "select coalesce(sum(q.state in %1$s), 0), coalesce(sum(q.state in %1$s and (q.due_at is null or q.due_at < ?1)), 0), coalesce(sum(q.capture = 'WAITING'), 0) from question q where %2$s"
                                .formatted(QuestionSql.WAITING, QuestionSql.readable(visitor)),
                        row -> new int[] {row.count(), row.count(), row.count()},
                        clock.instant())
                .orElseThrow();
    }

    private static String name(By by, String moment) {
        return switch (by) {
            case MONTH -> "date_format(" + moment + ", '%Y-%m')";
            case GROUP -> "g.name";
            case EXPERT -> "e.name";
        };
    }
}
