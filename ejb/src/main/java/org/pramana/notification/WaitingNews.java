package org.pramana.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pramana.announcement.AnnouncementSql;
import org.pramana.collection.Access;
import org.pramana.collection.Level;
import org.pramana.collection.Visitor;
import org.pramana.follow.FollowReason;
import org.pramana.follow.FollowSql;
import org.pramana.question.QuestionNote;
import org.pramana.question.QuestionNotes;
import org.pramana.store.Row;
import org.pramana.store.Sql;
import org.pramana.trust.StampSql;
import org.pramana.verification.QueuePriority;

/** What is to be told one person, as it is true at this moment: one statement. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class WaitingNews {

    private static final Duration LATELY = Duration.ofDays(30);

    @Inject
    Sql sql;

    @Inject
    QuestionNotes questions;

    @Inject
    Clock clock;

    /** Most worthwhile first (behaviour.md §10); of several lines about one card the latest stage comes first. */
    List<News> of(Visitor visitor, LinesOf lines) {
        LocalDate today = LocalDate.now(clock);
        return sql.list(
                """
                select q.*, %1$s priority
                  from (select o.id, o.kind, o.stage, o.urgent, c.id card_id, c.slug, c.title, cc.name collection, o.cycle_no, c.cycle_no cycle_now,
                               %2$s or (o.kind = 'ESCALATION' and o.stage = 'ESC2' or o.kind = 'GOLDEN') and %3$s readable,
                               case when o.kind = 'ESCALATION' and o.stage = 'ESC2' then %3$s
                                    when o.kind = 'ARCHIVE' then (c.collection_id in (%4$s) or c.responsible_id = ?1)
                                         and exists (select 1 from archive_notice n where n.card_id = c.id and n.state = 'OPEN' and n.cycle_no = c.cycle_no)
                                    when o.kind = 'ESCALATION' then c.collection_id in (%4$s)
                                    when o.kind = 'CORRECTION' then exists (select 1 from correction_notice cn
                                         where cn.correction_id = o.correction_id and cn.person_id = o.person_id and cn.noted_at is null)
                                    when o.kind = 'GOLDEN' then exists (select 1 from search_golden sg where sg.card_id = c.id and sg.fell_at is not null)
                                    when o.kind = 'ANNOUNCED' then %7$s
                                    when o.kind = 'ANN_TEAM_LATE' then %8$s
                                    when o.kind in ('ANN_HALF', 'ANN_MOST', 'ANN_LATE') then %9$s
                                    else coalesce(t.assignee_id, c.responsible_id) <=> ?1
                                         or t.group_id in (select m.group_id from membership m where m.person_id = ?1) end theirs,
                               t.snoozed_until, c.version_no > coalesce(c.verified_version, 0) changed, o.detail, run.as_of,
                               if(o.kind = 'FOLLOW', %10$s, null) because,
                               %5$s,
                               %6$s
                          from outbox o
                          join card c on c.id = o.card_id
                          join card_collection cc on cc.id = c.collection_id
                          left join task t on t.card_id = c.id and t.closed_at is null
                          left join sweep_run run on run.id = o.run_id
                         where o.person_id = ?1 and %11$s) q
                 order by priority desc, q.card_id, q.id desc
                """
                        .formatted(
                                QueuePriority.of("q"),
                                Access.readable(visitor, "c"),
                                visitor.administrator() ? "(1 = 1)" : "(1 = 0)",
                                owned(visitor),
                                QueuePriority.facts("c", "t", "?4", "?2", today),
                                StampSql.columns("c"),
                                AnnouncementSql.stillWaits(visitor, today, "o.announcement_id", "o.cycle_no"),
                                AnnouncementSql.teamIsLate(visitor, today, "o.announcement_id"),
                                AnnouncementSql.stillSent(visitor, "o.announcement_id"),
                                FollowSql.reason(visitor, "c"),
                                lines.where("?3")),
                row -> line(row, today),
                visitor.id(),
                clock.instant().minus(LATELY),
                lines.parameter(),
                today);
    }

    /** And about questions: two statements, whatever their number. */
    List<QuestionNews> aboutQuestions(Visitor visitor, LinesOf lines) {
        record Waiting(long id, String stage, boolean urgent, long question, boolean follows) {}
        List<Waiting> waiting = sql.list(
                """
                select o.id, o.stage, o.urgent, o.question_id, o.stage = 'FOLLOWED' and %s
                  from outbox o join question q on q.id = o.question_id
                 where o.person_id = ?1 and o.kind = 'QUESTION' and %s order by o.id
                """
                        .formatted(FollowSql.followsAnswers(visitor), lines.where("?2")),
                row -> new Waiting(row.number(), row.text(), row.flag(), row.number(), row.flag()),
                visitor.id(),
                lines.parameter());
        Map<Long, QuestionNote> notes = questions.of(visitor, waiting.stream().map(Waiting::question).distinct().toList());
        return waiting.stream().map(line -> new QuestionNews(line.id(), line.stage(), line.urgent(), line.question(), line.follows(), notes.get(line.question()))).toList();
    }

    /** And about what was not found. */
    List<GapNews> aboutGaps(Visitor visitor, LinesOf lines) {
        LocalDate today = LocalDate.now(clock);
        return sql.list(
                """
                select o.id, o.stage, o.urgent, g.id, g.words, g.due_on, g.people, g.closed_at is not null, g.owner_id <=> o.person_id
                  from outbox o join search_gap g on g.id = o.gap_id
                 where o.person_id = ?1 and o.kind = 'GAP' and %s order by o.id
                """
                        .formatted(lines.where("?2")),
                row -> {
                    long id = row.number();
                    String stage = row.text();
                    boolean urgent = row.flag();
                    long gap = row.number();
                    String words = row.text();
                    return new GapNews(id, stage, urgent, gap, words, row.day(), row.count(), row.flag(), row.flag(), GapNews.path(visitor, words), today);
                },
                visitor.id(),
                lines.parameter());
    }

    private News line(Row row, LocalDate today) {
        long id = row.number();
        String kind = row.text();
        String stage = row.text();
        boolean urgent = row.flag();
        long card = row.number();
        String slug = row.text();
        String title = row.text();
        String collection = row.text();
        int cycle = row.count();
        int cycleNow = row.count();
        boolean readable = row.flag();
        boolean theirs = row.flag();
        LocalDate silentUntil = row.day();
        boolean changed = row.flag();
        String detail = row.text();
        LocalDate asOf = row.day();
        FollowReason because = FollowReason.read(row.text());
        int readers = row.count();
        for (int fact = 1; fact < QueuePriority.FACTS; fact++) {
            row.count(); // in the priority already
        }
        // a line out of a sweep of another day is judged by that day
        LocalDate day = asOf != null && asOf.isAfter(today) ? asOf : today;
        return new News(
                id, kind, stage, urgent, card, slug, title, collection, StampSql.read(row, day, clock.getZone()), cycle, cycleNow, readable, theirs,
                silentUntil, readers, row.count(), changed, null, detail, because);
    }

    /** Numbers out of the database, so they may be written into the statement. */
    private static String owned(Visitor visitor) {
        String ids = visitor.levels().entrySet().stream()
                .filter(held -> held.getValue().includes(Level.OWNER))
                .map(held -> String.valueOf(held.getKey()))
                .collect(Collectors.joining(", "));
        return ids.isEmpty() ? "-1" : ids;
    }
}
