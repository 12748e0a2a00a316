package org.pramana.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pramana.collection.Access;
import org.pramana.collection.Visitor;
import org.pramana.store.Numbers;
import org.pramana.store.Page;
import org.pramana.store.Row;
import org.pramana.store.Sql;
import org.pramana.trust.Stamp;
import org.pramana.trust.StampSql;
import org.pramana.trust.StampWords;
import org.pramana.trust.TrustSql;
import org.pramana.words.Words;

/** Tasks as lists show them: one statement a list. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class TaskQueries {

    private static final Duration LATELY = Duration.ofDays(30);

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    Page<TaskLine> queue(Visitor visitor, TaskOrder order, int first, int size) {
        LocalDate today = LocalDate.now(clock);
        int[] total = new int[1];
        List<TaskLine> lines = sql.page(
                lines("t.closed_at is null and " + mine(visitor, "?3") + " and (t.snoozed_until is null or t.snoozed_until <= ?1) and c.lifecycle = 'PUBLISHED' and "
                        + Access.readable(visitor, "c"), visitor, today)
                        + " order by " + order.sql(),
                row -> {
                    TaskLine line = line(row, visitor, today);
                    total[0] = row.count();
                    return line;
                },
                first,
                size,
                today,
                clock.instant().minus(LATELY),
                visitor.id());
        return new Page<>(lines, lines.isEmpty() && first > 0 ? waiting(visitor) : total[0]);
    }

    /** A task of this visitor's, snoozed or not. */
    Optional<TaskLine> mine(long taskId, Visitor visitor) {
        LocalDate today = LocalDate.now(clock);
        return sql.one(
                lines("t.id = ?4 and t.closed_at is null and " + mine(visitor, "?3") + " and " + Access.readable(visitor, "c"), visitor, today),
                row -> line(row, visitor, today),
                today,
                clock.instant().minus(LATELY),
                visitor.id(),
                taskId);
    }

    /** Whether the card was put off in this cycle already, be it by an earlier task. */
    boolean snoozed(Task task) {
        return sql.number("select count(*) from task where card_id = ?1 and cycle_no = ?2 and snoozed", task.cardId(), task.cycleNo()) > 0;
    }

    int waiting(Visitor visitor) {
        return (int) sql.number(
                """
                select count(*) from task t join card c on c.id = t.card_id
                 where t.closed_at is null and %s and (t.snoozed_until is null or t.snoozed_until <= ?2) and c.lifecycle = 'PUBLISHED' and
                """
                                .formatted(mine(visitor, "?1"))
                        + Access.readable(visitor, "c"),
                visitor.id(),
                LocalDate.now(clock));
    }

    /** Cards of this person's by the week they come due in; the first week also holds what is overdue. */
    List<WeekLoad> load(long personId, LocalDate monday, int weeks) {
        int[] due = new int[weeks];
        int[] budget = {0};
        sql.list(
                """
                select p.weekly_budget, greatest(0, floor(datediff(x.due, ?2) / 7)), count(x.due)
                  from person p
                  left join (select least(coalesce(c.lapses_on, '9999-12-31'),
                                          coalesce((select min(r.due_on) from card_reason r where r.card_id = c.id and r.closed_at is null), '9999-12-31')) due
                               from card c where c.responsible_id = ?1 and %s) x on x.due < ?3
                 where p.id = ?1
                 group by 1, 2
                """
                        .formatted(TrustSql.tracked("c")),
                row -> {
                    budget[0] = row.count();
                    due[row.count()] = row.count(); // without a check it is the first week's, of which there are none
                    return budget;
                },
                personId,
                monday,
                monday.plusWeeks(weeks));
        List<WeekLoad> load = new ArrayList<>();
        for (int week = 0; week < weeks; week++) {
            load.add(new WeekLoad(monday.plusWeeks(week), due[week], budget[0]));
        }
        return load;
    }

    /** Asked of the visitor, or open to everybody of a group of theirs. */
    private static String mine(Visitor visitor, String me) {
        return visitor.groups().isEmpty()
                ? "t.assignee_id = " + me
                : "(t.assignee_id = %s or t.group_id in (%s))".formatted(me, Numbers.list(visitor.groups()));
    }

    /** The gain is a part of what this visitor may see: a number over everything would speak of cards that are hidden from them. */
    private static String lines(String where, Visitor visitor, LocalDate today) {
        return """
               select q.*, %1$s priority,
                      case when %5$s then 0 else 100.0 * q.views30 / nullif((select count(*) from card_view everywhere join card seen on seen.id = everywhere.card_id
                                                                        where everywhere.at >= ?2 and everywhere.state in ('VERIFIED', 'NEEDS_VERIFICATION') and %7$s), 0) end gain,
                      count(*) over ()
                 from (select t.id task_id, c.slug, c.title, cc.name collection, t.due_on task_due, t.snoozed_until, t.opened_at,
                              %4$s,
                              c.version_no > coalesce(c.verified_version, 0) changed, %2$s verified_now,
                              coalesce(t.assignee_id = ?3, false) mine, t.assignee_id is null unclaimed, (select g.name from person_group g where g.id = t.group_id) open_to,
                              %6$s
                         from task t join card c on c.id = t.card_id join card_collection cc on cc.id = c.collection_id
                        where %3$s) q
               """
                .formatted(
                        QueuePriority.of("q"),
                        TrustSql.verified("c", today),
                        where,
                        QueuePriority.facts("c", "t", "?1", "?2", today),
                        "q.verified_now",
                        StampSql.columns("c"),
                        Access.readable(visitor, "seen"));
    }

    private TaskLine line(Row row, Visitor visitor, LocalDate today) {
        Locale language = Locale.forLanguageTag(visitor.language());
        long taskId = row.number();
        String slug = row.text();
        String title = row.text();
        String collection = row.text();
        LocalDate dueOn = row.day();
        LocalDate snoozedUntil = row.day();
        var openedAt = row.moment();
        int readers = row.count();
        int views30 = row.count();
        int copies = row.count();
        int requests = row.count();
        int linking = row.count();
        boolean flagged = row.flag();
        int daysNeeding = row.count();
        boolean changed = row.flag();
        row.flag();
        boolean mine = row.flag();
        boolean unclaimed = row.flag();
        String openTo = row.text();
        Stamp stamp = StampSql.read(row, today, clock.getZone());
        int priority = row.count();
        Double gain = row.decimal();
        String why = StampWords.why(stamp, language);
        if (why.isEmpty()) {
            why = stamp.lapsesOn() == null
                    ? Words.say(language, "verification.look-again")
                    : Words.say(language, "verification.check-by", StampWords.day(stamp.lapsesOn(), today, language));
        }
        return new TaskLine(
                taskId, slug, title, collection, stamp, why, readers, views30, requests, changed, priority, new PriorityFacts(views30, copies, daysNeeding, requests, linking, flagged), gain == null ? 0 : gain, dueOn, snoozedUntil, openedAt,
                mine, openTo != null && unclaimed, openTo);
    }
}
