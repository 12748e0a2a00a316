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
import org.pramana.store.Sql;

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
    Clock clock;

    /** @param groupId null: nobody but those who write in the collection */
    record Address(Long groupId, int targetHours) {}

    /** A tag of the card, or one that is among the words, comes before the collection's own. */
    Address address(long collection, Long card, String title, String detail) {
        String words = " " + (title + " " + detail).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
        return sql.one(
                        """
                        select r.group_id, r.target_hours from expert_route r
                         where r.collection_id = ?1
                           and (r.tag = '' or r.tag in (select t.tag from card_tag t where t.card_id = ?2) or locate(concat(' ', replace(r.tag, '-', ' '), ' '), ?3) > 0)
                         order by r.tag = '', r.tag
                        """,
                        row -> new Address(row.number(), row.count()),
                        collection,
                        card,
                        words)
                .orElse(new Address(null, ExpertGroups.HOURS_USUAL));
    }

    /**
     * Puts the question to one person; where nobody has room it waits.
     *
     * @param preferred who knows it best, or null
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
        String group = "m.group_id = " + question.groupId();
        String authors = "m.group_id in (select g.group_id from collection_grant g where g.collection_id = %d and g.level in ('AUTHOR', 'OWNER'))"
                .formatted(question.collectionId());
        Optional<Long> chosen = Optional.empty();
        if (preferred != null) {
            String known = "m.person_id = %d and (%s)".formatted(preferred, question.groupId() == null ? authors : group + " or " + authors);
            chosen = Router.choose(circle(question.id(), known), not);
        }
        if (chosen.isEmpty() && question.groupId() != null) {
            chosen = Router.choose(circle(question.id(), group), not);
        }
        if (chosen.isEmpty()) {
            chosen = Router.choose(circle(question.id(), authors), not);
        }
        chosen.ifPresent(person -> desk.give(question, person));
        return chosen;
    }

    /** To this one person, in or out of the circles, if they are here, may read it and have room in their week. */
    boolean routeTo(QuestionDesk.Held question, long person) {
        lock();
        Set<Long> askers = new HashSet<>(sql.list("select person_id from question_asker where question_id = ?1", row -> row.number(), question.id()));
        boolean given = Router.choose(circle(question.id(), "m.person_id = " + person), askers).isPresent();
        if (given) {
            desk.give(question, person);
        }
        return given;
    }

    private void lock() {
        sql.one("select id from question_desk where id = 1 for update", row -> row.number());
    }

    private List<Router.Expert> circle(long id, String member) {
        LocalDate today = LocalDate.now(clock);
        Instant monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).atStartOfDay(clock.getZone()).toInstant();
        return sql.list(
                """
                select p.id, p.away_from is null or not (?2 between p.away_from and p.away_until), coalesce(b.weekly, %d),
                       (select count(*) from question_turn t where t.person_id = p.id and t.at >= ?3),
                       (select count(*) from question o where o.assignee_id = p.id and o.state in %s)
                  from person p join question q on q.id = ?1 left join question_budget b on b.person_id = p.id
                 where p.id in (select m.person_id from membership m where %s) and %s
                """
                        .formatted(Router.BUDGET, QuestionSql.WAITING, member, QuestionSql.PERSON_MAY_READ),
                row -> new Router.Expert(row.number(), row.flag(), true, row.count(), row.count(), row.count()),
                id,
                today,
                monday);
    }
}
