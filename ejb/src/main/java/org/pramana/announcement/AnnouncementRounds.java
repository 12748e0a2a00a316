package org.pramana.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pramana.announcement.AnnouncementPeople.Kind;
import org.pramana.announcement.AnnouncementPeople.Line;
import org.pramana.collection.Access;
import org.pramana.store.Row;
import org.pramana.store.Sql;

/**
 * What time brings about, before each round of the post: announcements whose moment has come go out, joiners are noticed, and everybody who should hear
 * of one is named. Doing it again changes nothing: each piece of news has a name of its own, and is told once under it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class AnnouncementRounds {

    private static final int HALF = 50;
    private static final int MOST = 90;
    private static final String MANAGERS =
            """
            join membership mm on mm.person_id = p.id join group_manager gm on gm.group_id = mm.group_id and gm.person_id <> p.id
            join person boss on boss.id = gm.person_id and boss.active""";

    @Inject
    AnnouncementDesk desk;

    @Inject
    AnnouncementLines lines;

    @Inject
    Sql sql;

    @Inject
    Event<AnnouncementPeople> people;

    @Inject
    Clock clock;

    private record Open(long id, long cardId, int round, int cycle, long senderId) {

        /** What is told once an announcement is told once a round of it, and once a renewal. */
        String once() {
            return id + ":" + round + (cycle == 0 ? "" : "." + cycle);
        }
    }

    private record Asked(Open open, Line line) {}

    public void round() {
        LocalDate today = LocalDate.now(clock);
        sql.list("select id from announcement where began_at is null and closed_at is null and publish_at <= ?1 for update", row -> row.number(), clock.instant())
                .forEach(desk::begin);
        notice(today);
        ask(today);
        List<Open> open = sql.list(
                "select a.id, a.card_id, a.round_no, %s, a.sender_id from announcement a join card c on c.id = a.card_id where a.mode = 'MUST_ACKNOWLEDGE' and %s"
                        .formatted(AnnouncementSql.cycle(today), AnnouncementSql.LIVE),
                AnnouncementRounds::open);
        tellSenders(open, today);
        tellTeams(today);
    }

    /** Joiners: from now on they have their own due date (behaviour.md §19, 22). */
    private void notice(LocalDate today) {
        sql.change(
                """
                insert ignore into announcement_person (announcement_id, person_id, since, due_on)
                select a.id, p.id, %1$s, %1$s + interval a.due_days day
                %2$s and n.person_id is null and %3$s
                """
                        .formatted(AnnouncementSql.literal(today), AnnouncementSql.everybody("a.audience = 'DYNAMIC' and a.closed_at is null"), AnnouncementSql.LIVE));
    }

    /** Once when it begins, then every day or week until it is due, and once when it is past that. */
    private void ask(LocalDate today) {
        Map<Open, List<Line>> asked = new LinkedHashMap<>();
        sql.list(
                """
                select q.id, q.card_id, q.round_no, q.cycle, q.sender_id, q.person_id, q.due, q.once from
                  (select a.id, a.card_id, a.round_no, %6$s cycle, a.sender_id, p.id person_id, %1$s due,
                          concat('announcement:', a.id, ':', a.round_no, ':', p.id, ':', coalesce(l.id, 0), ':',
                                 if(a.mode = 'FYI', 0, if(%1$s < %2$s, 'late', floor(datediff(%2$s, greatest(coalesce(n.since, %2$s), date(a.asked_at)))
                                                                                     / if(a.remind = 'DAILY', 1, 7))))) once
                  %3$s and %4$s and %5$s) q
                  left join outbox o on o.dedup_key = q.once
                 where o.id is null
                 order by q.id, q.person_id
                """
                        .formatted(
                                AnnouncementSql.due(today),
                                AnnouncementSql.literal(today),
                                AnnouncementSql.everybody("a.closed_at is null"),
                                AnnouncementSql.LIVE,
                                AnnouncementSql.waits("p.id", today),
                                AnnouncementSql.cycle(today)),
                row -> new Asked(open(row), line(row.number(), row.day(), row.text())))
                .forEach(one -> asked.computeIfAbsent(one.open(), open -> new ArrayList<>()).add(one.line()));
        asked.forEach((open, of) -> fire(Kind.ASKED, open, of));
    }

    private static Open open(Row row) {
        return new Open(row.number(), row.number(), row.count(), row.count(), row.number());
    }

    private static Line line(long person, LocalDate due, String once) {
        return new Line(person, once, due == null ? null : due.toString());
    }

    /** At half, at nine of ten, and when somebody is late: not per reader (behaviour.md §15). */
    private void tellSenders(List<Open> open, LocalDate today) {
        Map<Long, AnnouncementLines.Figures> figures = lines.figures(open.stream().map(Open::id).toList(), today);
        for (Open one : open) {
            AnnouncementLines.Figures of = figures.getOrDefault(one.id(), AnnouncementLines.Figures.NONE);
            int percent = of.total() == 0 ? 0 : of.renewed() * 100 / of.total();
            if (percent >= HALF) {
                tellSender(percent >= MOST ? Kind.MOST : Kind.HALF, one, of.renewed() + " / " + of.total());
            }
            if (of.late() > 0) {
                tellSender(Kind.LATE, one, of.late() + " / " + of.total());
            }
        }
    }

    private void tellSender(Kind kind, Open one, String detail) {
        fire(kind, one, List.of(new Line(one.senderId(), "announcement-sent:" + one.once() + ":" + kind, detail)));
    }

    /** Once a round and renewal: whoever answers for somebody who is late, and may read the card too. */
    private void tellTeams(LocalDate today) {
        Map<Open, List<Line>> late = new LinkedHashMap<>();
        sql.list(
                """
                select q.id, q.card_id, q.round_no, q.cycle, q.sender_id, q.manager, count(*) from
                  (select distinct a.id, a.card_id, a.round_no, %7$s cycle, a.sender_id, boss.id manager, p.id person_id
                  %1$s and %2$s and %3$s and %4$s < %5$s and %6$s) q
                 group by q.id, q.card_id, q.round_no, q.cycle, q.sender_id, q.manager
                """
                        .formatted(
                                AnnouncementSql.everybody("a.mode = 'MUST_ACKNOWLEDGE' and a.closed_at is null", MANAGERS),
                                AnnouncementSql.LIVE,
                                AnnouncementSql.waits("p.id", today),
                                AnnouncementSql.due(today),
                                AnnouncementSql.literal(today),
                                Access.readableBy("boss.id", "c"),
                                AnnouncementSql.cycle(today)),
                row -> new Asked(open(row), new Line(row.number(), null, String.valueOf(row.count()))))
                .forEach(one -> late.computeIfAbsent(one.open(), open -> new ArrayList<>())
                        .add(new Line(one.line().personId(), "announcement-team:" + one.open().once() + ":" + one.line().personId(), one.line().detail())));
        late.forEach((open, of) -> fire(Kind.TEAM_LATE, open, of));
    }

    private void fire(Kind kind, Open open, List<Line> told) {
        people.fire(new AnnouncementPeople(kind, open.id(), open.cardId(), open.round(), told));
    }
}
