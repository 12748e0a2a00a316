package org.pramana.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.pramana.occasion.OccasionRaised;
import org.pramana.occasion.OccasionUndone;
import org.pramana.policy.Policies;
import org.pramana.policy.Setting;
import org.pramana.store.Row;
import org.pramana.store.Sql;
import org.pramana.trust.TrustSql;

/**
 * What an occasion makes of the facts of trust (behaviour.md §3, SOURCE_CHANGED), set-wise: a reason with a day on each of its cards, and a task where the
 * week is now. Cards of later weeks get their task from the sweep. Due dates stay what they are.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class OccasionWatch {

    /** A card is asked for so many days before its reason counts: the week that ends on its day. */
    static final int ASKED_BEFORE_DAYS = 6;

    @Inject
    Sql sql;

    @Inject
    Policies policies;

    @Inject
    Clock clock;

    void raised(@Observes OccasionRaised raised) {
        long id = raised.id();
        lock(id);
        sql.change(
                """
                insert into card_reason (card_id, kind, hard, by_id, at, text, version_no, due_on, occasion_id)
                select c.id, 'SOURCE_CHANGED', %s, ?2, ?3, o.name, c.version_no, oc.due_on, o.id
                  from occasion_card oc join occasion o on o.id = oc.occasion_id join card c on c.id = oc.card_id where o.id = ?1
                """
                        .formatted(policies.flagSql(Setting.SOURCE_CHANGE_UNVERIFIES, "c", Setting.SOURCE_CHANGE_UNVERIFIES.builtIn())),
                id,
                raised.actorId(),
                clock.instant());
        history(id, "OCCASION", raised.actorId());
        sql.change(
                """
                insert ignore into task (card_id, cycle_no, assignee_id, opened_at, due_on)
                select c.id, c.cycle_no, c.responsible_id, ?2, oc.due_on
                  from occasion_card oc join card c on c.id = oc.card_id where oc.occasion_id = ?1 and oc.due_on <= ?3
                """,
                id,
                clock.instant(),
                raised.today().plusDays(ASKED_BEFORE_DAYS));
        sql.change("update card c join occasion_card oc on oc.card_id = c.id and oc.occasion_id = ?1 set c.trust_seq = c.trust_seq + 1", id);
    }

    /** A task is closed where nothing else asks for it. */
    void undone(@Observes OccasionUndone undone) {
        long id = undone.id();
        LocalDate today = undone.today();
        lock(id);
        history(id, "OCCASION_UNDONE", undone.actorId());
        sql.change(
                "update card c join card_reason r on r.card_id = c.id and r.occasion_id = ?1 and r.closed_at is null set c.trust_seq = c.trust_seq + 1", id);
        sql.change("update card_reason set closed_at = ?2, closed_by = ?3 where occasion_id = ?1 and closed_at is null", id, undone.at(), undone.actorId());
        sql.change(
                """
                update task t join occasion_card oc on oc.card_id = t.card_id and oc.occasion_id = ?1 join occasion o on o.id = oc.occasion_id
                  join card c on c.id = t.card_id
                   set t.closed_at = ?2, t.closed_by = ?3, t.closed_because = 'UNDONE'
                 where t.closed_at is null and t.opened_at >= o.raised_at and not %s
                   and not exists (select 1 from card_reason other where other.card_id = c.id and other.closed_at is null)
                """
                        .formatted(TrustSql.needsVerification("c", today)),
                id,
                clock.instant(),
                undone.actorId());
    }

    private void lock(long id) {
        sql.list("select c.id from card c join occasion_card oc on oc.card_id = c.id where oc.occasion_id = ?1 order by c.id for update", Row::number, id);
    }

    /** Of the cards on which it is open. */
    private void history(long id, String kind, long actor) {
        sql.change(
                """
                insert into card_event (card_id, kind, at, actor_id, version_no, cycle_no, detail)
                select c.id, ?2, ?3, ?4, c.version_no, c.cycle_no, if(?2 = 'OCCASION', concat_ws(': ', o.name, o.note), o.name)
                  from card_reason r join occasion o on o.id = r.occasion_id join card c on c.id = r.card_id where r.occasion_id = ?1 and r.closed_at is null
                """,
                id,
                kind,
                clock.instant(),
                actor);
    }
}
