package org.pramana.question;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.pramana.people.Roles;
import org.pramana.store.Sql;
import org.pramana.time.WorkingCalendar;

/** What the clock does to questions (behaviour.md §13). Each step finds its rows by one statement; only those that move are touched. */
@Stateless
@RolesAllowed(Roles.MACHINE)
public class QuestionRounds {

    /** An answer that nobody objects to for so long is accepted. */
    static final Duration SILENCE = Duration.ofDays(14);
    /** A question that nobody answers for so long, since it was asked or opened again, is over, and who asked is told. */
    static final Duration LIFE = Duration.ofDays(90);

    /** For so many working days nobody has had room: whoever owns the collection hears of it, and decides. */
    static final int WAITED_DAYS = 3;

    /** After so long a plain answer that is still no card is called to mind; after twice that, rounds do not look at it any more. */
    static final Duration CAPTURED_WITHIN = Duration.ofDays(7);

    /** Over the {@code question} row {@code q}: it waits until somebody has room. */
    private static final String STUCK =
            "q.state in " + QuestionSql.WAITING + " and (q.assignee_id is null and (q.offered_until is null or q.offered_until < ?2) or q.assignee_id is not null and q.due_at is null)";

    /**
     * Who has room is worked out once for each collection and expert group in which something waits, and only where there is somebody are questions looked at.
     * Never narrower than what {@link Router} will say. In these orders: on its own the database would begin with every question ever asked.
     */
    private static final String MOVES =
            """
            with place as (select distinct q.collection_id, q.group_id from question q where %2$s),
                 circle as (select place.collection_id, place.group_id, place.group_id member_of, null card_id from place
                            union select place.collection_id, place.group_id, g.group_id, null
                              from place join collection_grant g on g.collection_id = place.collection_id and g.level in ('AUTHOR', 'OWNER')),
                 room as (select distinct straight_join q.collection_id, q.group_id, p.id person_id
                            from circle q join membership m on m.group_id = q.member_of join person p on p.id = m.person_id
                            left join question_budget b on b.person_id = p.id
                           where (p.away_from is null or not (?2 between p.away_from and p.away_until))
                             and (select count(*) from question_turn t where t.person_id = p.id and t.at >= ?3) < coalesce(b.weekly, %4$d) and %3$s)
            select moves.id from (
                   select q.id, q.asked_at from question q join person p on p.id = q.assignee_id
                    where q.state in %1$s and (q.due_at <= ?1 or not %3$s or q.due_at is not null and ?2 between p.away_from and p.away_until)
                   union
                   select straight_join q.id, q.asked_at from question q
                    where %2$s and exists (
                          select straight_join 1 from room join person p on p.id = room.person_id
                           where room.collection_id = q.collection_id and room.group_id <=> q.group_id and %3$s
                             and not exists (select 1 from question_asker a where a.question_id = q.id and a.person_id = p.id)
                             and not exists (select 1 from question_turn d where d.question_id = q.id and d.person_id = p.id
                                                and (d.ended = 'DECLINED' or q.assignee_id is not null)))) moves
             order by moves.asked_at, moves.id
            """
                    .formatted(QuestionSql.WAITING, STUCK, QuestionSql.PERSON_MAY_READ, Router.BUDGET);

    @Inject
    Sql sql;

    @Inject
    QuestionDesk desk;

    @Inject
    QuestionRouting routing;

    @Inject
    WorkingCalendar calendar;

    @Inject
    Clock clock;

    /**
     * Reminds at half of the target time, accepts after silence, ends what is too old, says what waits for room, chases what is no card yet. Set-wise: five
     * kinds of rows, eleven statements.
     */
    public void tend() {
        Instant now = clock.instant();
        sql.change(
                """
                insert ignore into question_news (question_id, person_id, kind, at, said_once)
                select q.id, q.assignee_id, 'REMINDER', ?1, concat('half:', q.id, ':', t.id)
                  from question q join question_turn t on t.question_id = q.id and t.ended_at is null
                 where q.remind_at <= ?1 and q.state in ('ASSIGNED', 'REOPENED') and q.assignee_id is not null
                """,
                now);
        if (sql.change("update question set remind_at = null where remind_at <= ?1", now) > 0) {
            desk.told(null, now);
        }
        sql.change("update question set state = 'ACCEPTED', closed_at = ?1 where state = 'ANSWERED' and answered_at <= ?2", now, now.minus(SILENCE));
        for (long id : sql.list(
                "select q.id from question q where q.state in " + QuestionSql.WAITING
                        + " and q.asked_at <= ?1 and not exists (select 1 from question_answer w where w.question_id = q.id and w.objected_at > ?1) order by q.id",
                row -> row.number(),
                now.minus(LIFE))) {
            desk.close(id, QuestionState.EXPIRED);
            desk.tellAskers(id, "EXPIRED", "expired:" + id, 0);
        }
        tellOwners(now);
        chase(now);
    }

    /** Once each: what waits for room goes on waiting until they name more experts, ask those there are to bear more, or answer themselves. */
    private void tellOwners(Instant now) {
        LocalDate today = LocalDate.now(clock);
        int waiting = sql.change(
                """
                insert ignore into question_news (question_id, person_id, kind, at, said_once)
                select distinct q.id, p.id, 'WAITS', ?1, concat('waits:', q.id, ':', p.id)
                  from question q join collection_grant g on g.collection_id = q.collection_id and g.level = 'OWNER'
                  join membership m on m.group_id = g.group_id join person p on p.id = m.person_id
                 where q.state in %s and q.assignee_id is null and q.asked_at < ?2 and (q.offered_until is null or q.offered_until < ?3) and p.id <> q.asked_by
                   and not exists (select 1 from question_turn t where t.question_id = q.id and t.ended_at >= ?2)
                   and not exists (select 1 from question_answer w where w.question_id = q.id and w.objected_at >= ?2)
                   and not exists (select 1 from question_news n where n.said_once = concat('waits:', q.id, ':', p.id))
                   and %s
                """
                        .formatted(QuestionSql.WAITING, QuestionSql.PERSON_MAY_READ),
                now,
                calendar.before(today, WAITED_DAYS).atStartOfDay(clock.getZone()).toInstant(),
                today);
        if (waiting > 0) {
            desk.told(null, now);
        }
    }

    /** Whoever answered, if they write in the collection; else its owners. Once each: what nobody has time for stays in "To capture". */
    private void chase(Instant now) {
        int chased = sql.change(
                """
                insert ignore into question_news (question_id, person_id, kind, at, said_once)
                select distinct q.id, p.id, 'CAPTURE', ?1, concat('capture:', w.id, ':', p.id)
                  from question q join question_answer w on w.id = (select max(x.id) from question_answer x where x.question_id = q.id)
                  join collection_grant g on g.collection_id = q.collection_id and g.level in ('AUTHOR', 'OWNER')
                  join membership m on m.group_id = g.group_id
                  join person p on p.id = m.person_id
                 where q.capture = 'WAITING' and q.answered_at between ?3 and ?2 and %1$s
                   and if(exists (select 1 from membership wm join collection_grant wg on wg.group_id = wm.group_id
                                   where wm.person_id = w.by_id and wg.collection_id = q.collection_id and wg.level in ('AUTHOR', 'OWNER')),
                          p.id = w.by_id, g.level = 'OWNER')
                   and not exists (select 1 from question_news n where n.question_id = q.id and n.person_id = p.id and n.kind = 'CAPTURE' and n.at >= w.at)
                """
                        .formatted(QuestionSql.PERSON_MAY_READ),
                now,
                now.minus(CAPTURED_WITHIN),
                now.minus(CAPTURED_WITHIN.multipliedBy(2)));
        if (chased > 0) {
            desk.told(null, now);
        }
    }

    /**
     * Questions that want another person now: late, with somebody who is gone, away or may not read it any more, or with nobody and not offered to their group.
     * Oldest first. Those that could not be moved before (nobody's, or without a time) are among them only if somebody has room: in a week in which all experts
     * have had enough, hundreds wait, and are not looked at one by one.
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Long> toRoute() {
        return sql.list(
                MOVES,
                row -> row.number(),
                clock.instant(),
                LocalDate.now(clock),
                QuestionRouting.monday(clock));
    }

    /** Hands it to the next one; where there is none it stays where it is, if whoever has it can still answer. One transaction each. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean handOver(long id) {
        QuestionDesk.Held question = desk.one(id, "q.state in " + QuestionSql.WAITING).orElse(null);
        if (question == null) {
            return false;
        }
        Long before = question.assigneeId();
        if (before != null) {
            desk.endTurn(id, "HANDED_OVER", null);
        }
        if (routing.route(question, null, before == null).isPresent()) {
            if (before != null) {
                desk.gone(id, before);
            }
            return true;
        }
        if (before != null) {
            stay(id, before);
        }
        return false;
    }

    /** Nobody else has room: who has it keeps it, late as it is, unless they cannot answer it at all. */
    private void stay(long id, long before) {
        boolean can = sql.number(
                        "select count(*) from question q join person p on p.id = ?2 where q.id = ?1 and " + QuestionSql.PERSON_MAY_READ, id, before)
                > 0;
        if (can) {
            sql.change("update question_turn set ended_at = null, ended = null where question_id = ?1 and person_id = ?2 order by id desc limit 1", id, before);
            sql.change("update question set due_at = null, remind_at = null where id = ?1", id);
        } else {
            desk.free(id);
        }
    }
}
