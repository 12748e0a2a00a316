package org.pramana.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.pramana.people.Strategy;
import org.pramana.people.Turn;
import org.pramana.store.Numbers;
import org.pramana.store.Sql;
import org.pramana.time.WorkingCalendar;

/**
 * To whom a question goes (behaviour.md §13): the expert group of its collection or tag, and in it the one person whom {@link Router} chooses.
 *
 * <p>Whoever calls holds the question's row; the desk's is locked after it, always in this order, so that nobody waits in a circle.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class QuestionRouting {

    @Inject
    Sql sql;

    @Inject
    QuestionDesk desk;

    @Inject
    WorkingCalendar calendar;

    @Inject
    Clock clock;

    /** Least to do first: where no group with a strategy of its own is asked. */
    private static final Turn ANYBODY = new Turn(Strategy.LEAST_LOADED, 0, null);

    /**
     * Where a question is answered.
     *
     * @param groupId null: nobody but those who write in the collection
     * @param tag of the row of {@code expert_route} that says so; null where none does
     */
    record Address(Long groupId, String tag, int targetHours) {}

    /** A tag of the card, or one that is among the words, comes before the collection's own. */
    Address address(long collection, Long card, String title, String detail) {
        String words = " " + (title + " " + detail).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
        return sql.one(
                        """
                        select r.group_id, r.tag, r.target_hours from expert_route r
                         where r.collection_id = ?1
                           and (r.tag = '' or r.tag in (select t.tag from card_tag t where t.card_id = ?2) or locate(concat(' ', replace(r.tag, '-', ' '), ' '), ?3) > 0)
                         order by r.tag = '', r.tag
                        """,
                        row -> new Address(row.number(), row.text(), row.count()),
                        collection,
                        card,
                        words)
                .orElse(new Address(null, null, ExpertGroups.HOURS_USUAL));
    }

    /**
     * Puts the question to one person; where nobody has room it waits, and where its group wants to choose for itself it is offered to the group first.
     *
     * @param preferred who knows it best, whoever that is, or null
     * @param fresh a new round: who had it before may have it again
     */
    Optional<Long> route(QuestionDesk.Held question, Long preferred, boolean fresh) {
        lock();
        Set<Long> not = new HashSet<>(sql.list(
                """
                select person_id from question_asker where question_id = ?1
                union select person_id from question_turn where question_id = ?1 and (ended = 'DECLINED' or not ?2 and ended is not null)
                """,
                row -> row.number(),
                question.id(),
                fresh));
        String group = "m.group_id = " + question.to().groupId();
        String authors = "m.group_id in (select g.group_id from collection_grant g where g.collection_id = %d and g.level in ('AUTHOR', 'OWNER'))"
                .formatted(question.collectionId());
        Optional<Turn.Taken> chosen = Optional.empty();
        if (preferred != null) {
            chosen = Router.choose(circle(question.id(), "m.person_id = " + preferred), not, ANYBODY);
        }
        if (chosen.isEmpty() && question.to().groupId() != null) {
            List<Router.Expert> experts = circle(question.id(), group);
            Turn turn = turn(question);
            if (turn.strategy() == Strategy.CLAIM && question.offeredUntil() == null && offered(question, experts, not)) {
                return Optional.empty();
            }
            chosen = Router.choose(experts, not, turn);
            chosen.filter(Turn.Taken::inTurn).filter(next -> next.person() != turn.last()).ifPresent(next -> turned(question, next.person()));
        }
        if (chosen.isEmpty()) {
            chosen = Router.choose(circle(question.id(), authors), not, ANYBODY);
        }
        chosen.ifPresent(next -> desk.give(question, next.person()));
        return chosen.map(Turn.Taken::person);
    }

    /** To this one person, in or out of the circles, if they are here, may read it and have room in their week. */
    boolean routeTo(QuestionDesk.Held question, long person) {
        lock();
        Set<Long> askers = new HashSet<>(sql.list("select person_id from question_asker where question_id = ?1", row -> row.number(), question.id()));
        boolean given = Router.choose(circle(question.id(), "m.person_id = " + person), askers, ANYBODY).isPresent();
        if (given) {
            desk.give(question, person);
        }
        return given;
    }

    /** Whose turn it is in the group. Who answered last is read where it counts, and not remembered. */
    private Turn turn(QuestionDesk.Held question) {
        return sql.one(
                        """
                        select r.strategy, coalesce(r.turn_id, 0),
                               if(r.strategy = 'STICKY',
                                  (select (select w.by_id from question_answer w where w.question_id = l.id order by w.id desc limit 1)
                                     from question l where l.collection_id = r.collection_id and l.route_tag = r.tag and l.answered_at is not null
                                    order by l.answered_at desc, l.id desc limit 1), null)
                          from expert_route r where r.collection_id = ?1 and r.tag = ?2 and r.group_id = ?3
                        """,
                        row -> new Turn(row.constant(Strategy.class), row.number(), row.number()),
                        question.collectionId(),
                        question.to().tag(),
                        question.to().groupId())
                .orElse(ANYBODY);
    }

    private void turned(QuestionDesk.Held question, long person) {
        sql.change("update expert_route set turn_id = ?1 where collection_id = ?2 and tag = ?3", person, question.collectionId(), question.to().tag());
    }

    /** Once for each question: whoever wants it takes it. Who has no room in their week is not told, and may take it all the same. */
    private boolean offered(QuestionDesk.Held question, List<Router.Expert> experts, Set<Long> not) {
        List<Router.Expert> able = experts.stream().filter(expert -> expert.here() && !not.contains(expert.id())).toList();
        if (able.isEmpty()) {
            return false;
        }
        LocalDate until = calendar.after(LocalDate.now(clock), Turn.CLAIM_DAYS);
        sql.change(
                "update question set offered_until = ?1, due_at = ?2 where id = ?3", until, until.plusDays(1).atStartOfDay(clock.getZone()).toInstant(), question.id());
        List<Long> told = able.stream().filter(Router.Expert::hasRoom).map(Router.Expert::id).toList();
        if (!told.isEmpty()) {
            Instant now = clock.instant();
            sql.change(
                    "insert ignore into question_news (question_id, person_id, kind, at, said_once) select ?1, p.id, 'OFFERED', ?2, concat('offered:', ?1, ':', p.id) from person p where p.id in ("
                            + Numbers.list(told) + ")",
                    question.id(),
                    now);
            desk.told(question.id(), now);
        }
        return true;
    }

    private void lock() {
        sql.one("select id from question_desk where id = 1 for update", row -> row.number());
    }

    private List<Router.Expert> circle(long id, String member) {
        return sql.list( // in this order: working out a better one takes the database longer than following it
                """
                select straight_join p.id, %s
                  from (select distinct m.person_id from membership m where %s) m join person p on p.id = m.person_id join question q on q.id = ?1
                  left join question_budget b on b.person_id = p.id
                 where %s
                """
                        .formatted(QuestionSql.LOAD, member, QuestionSql.PERSON_MAY_READ),
                row -> new Router.Expert(row.number(), row.flag(), true, row.count(), row.count(), row.count()),
                id,
                LocalDate.now(clock),
                monday(clock));
    }

    /** Weeks of budgets begin here. */
    static Instant monday(Clock clock) {
        return LocalDate.now(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).atStartOfDay(clock.getZone()).toInstant();
    }
}
