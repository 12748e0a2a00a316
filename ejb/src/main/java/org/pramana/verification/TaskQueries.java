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
import java.util.stream.Collectors;
import org.pramana.collection.Access;
import org.pramana.collection.Visitor;
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

    /** behaviour.md §10, over the columns of {@link #lines}. */
    private static final String PRIORITY =
            """
            round(100 * log10(1 + q.views30) + 40 * q.copies30 + 3 * least(q.days_needing, 60) + 50 * q.requests + 30 * q.linked + 200 * q.flagged)""";

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    Page<TaskLine> queue(Visitor visitor, int first, int size) {
        LocalDate today = LocalDate.now(clock);
        int[] total = new int[1];
        List<TaskLine> lines = sql.page(
                lines("t.closed_at is null and " + mine(visitor, "?3") + " and (t.snoozed_until is null or t.snoozed_until <= ?1) and c.lifecycle = 'PUBLISHED' and "
                        + Access.readable(visitor, "c"), today)
                        + " order by priority desc, q.task_id",
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
                lines("t.id = ?4 and t.closed_at is null and " + mine(visitor, "?3") + " and " + Access.readable(visitor, "c"), today),
                row -> line(row, visitor, today),
                today,
                clock.instant().minus(LATELY),
                visitor.id(),
                taskId);
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
        sql.list(
                """
                select greatest(0, floor(datediff(c.lapses_on, ?2) / 7)), count(*)
                  from card c
                 where c.responsible_id = ?1 and %s and c.lapses_on < ?3
                 group by 1
                """
                        .formatted(TrustSql.tracked("c")),
                row -> due[row.count()] = row.count(),
                personId,
                monday,
                monday.plusWeeks(weeks));
        List<WeekLoad> load = new ArrayList<>();
        for (int week = 0; week < weeks; week++) {
            load.add(new WeekLoad(monday.plusWeeks(week), due[week]));
        }
        return load;
    }

    /** Asked of the visitor, or open to everybody of a group of theirs. */
    private static String mine(Visitor visitor, String me) {
        return visitor.groups().isEmpty()
                ? "t.assignee_id = " + me
                : "(t.assignee_id = %s or t.group_id in (%s))".formatted(me, visitor.groups().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    private static String lines(String where, LocalDate today) {
        return """
               select q.*, %1$s priority,
                      case when %5$s then 0 else 100.0 * q.views30 / nullif((select count(*) from card_view everywhere where everywhere.at >= ?2), 0) end gain,
                      count(*) over ()
                 from (select t.id task_id, c.slug, c.title, cc.name collection, t.due_on task_due, t.snoozed_until, t.opened_at,
                              (select count(distinct w.person_id) from card_view w where w.card_id = c.id and w.at >= ?2) readers,
                              (select count(*) from card_view w where w.card_id = c.id and w.at >= ?2) views30,
                              (select count(*) from card_view w where w.card_id = c.id and w.at >= ?2 and w.kind = 'COPY') copies30,
                              (select count(*) from card_reason r where r.card_id = c.id and r.closed_at is null and r.kind = 'REQUESTED') requests,
                              (select count(*) from card_link l join card other on other.id = l.card_id where l.target_id = c.id and %4$s) linked,
                              exists (select 1 from card_reason r where r.card_id = c.id and r.closed_at is null and r.kind = 'FLAGGED') flagged,
                              greatest(0, coalesce(datediff(?1, c.lapses_on), 0), datediff(?1, date(t.opened_at))) days_needing,
                              c.version_no > coalesce(c.verified_version, 0) changed, %2$s verified_now, coalesce(t.assignee_id = ?3, false) mine, t.assignee_id is null unclaimed, (select g.name from person_group g where g.id = t.group_id) open_to,
                              %6$s
                         from task t join card c on c.id = t.card_id join card_collection cc on cc.id = c.collection_id
                        where %3$s) q
               """
                .formatted(
                        PRIORITY,
                        TrustSql.verified("c", today),
                        where,
                        TrustSql.verified("other", today),
                        "q.verified_now",
                        StampSql.columns("c"));
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
        row.count(); // copies, links, flags and days are in the priority already
        int requests = row.count();
        row.count();
        row.count();
        row.count();
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
                taskId, slug, title, collection, stamp, why, readers, views30, requests, changed, priority, gain == null ? 0 : gain, dueOn, snoozedUntil, openedAt,
                mine, openTo != null && unclaimed, openTo);
    }
}
