package org.pramana.notification;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.pramana.collection.Access;
import org.pramana.follow.FollowSql;
import org.pramana.occasion.OccasionRaised;
import org.pramana.occasion.OccasionUndone;
import org.pramana.policy.PolicyActivated;
import org.pramana.store.Sql;
import org.pramana.trust.TrustSql;

/**
 * Tells those who follow cards that an event or a policy makes many of them need verification: set-wise, in the transaction of what happened, after
 * {@code verification} has made it so. Whoever looks after a card is asked for it anyway.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DueNews {

    /** After those who make it so. */
    private static final int AFTERWARDS = Interceptor.Priority.LIBRARY_AFTER;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** Where the rules say that such an event is no doubt, nobody need hear of it but who is asked. */
    void raised(@Observes @Priority(AFTERWARDS) OccasionRaised raised) {
        if (nobodyFollows()) {
            return;
        }
        String cards = cards(raised.id());
        int told = sql.change(
                """
                insert ignore into outbox (person_id, kind, stage, card_id, cycle_no, detail, dedup_key, created_at, send_after)
                select p.id, 'FOLLOW', 'OCCASION', c.id, c.cycle_no, concat('“', r.text, '”'), concat('follow:occasion:', ?1, ':', c.id, ':', p.id), ?3, ?3
                  from (%s) f join card c on c.id = f.card_id join person p on p.id = f.person_id and p.active
                  join card_reason r on r.card_id = c.id and r.occasion_id = ?1 and r.hard and r.closed_at is null
                 where p.id <> ?2 and not p.id <=> c.responsible_id and %s
                """
                        .formatted(FollowSql.followers("k.id in " + cards), Access.readableBy("p.id", "c")),
                raised.id(),
                raised.actorId(),
                clock.instant());
        if (told > 0) {
            sql.change(NewerNews.replaces(cards), clock.instant());
        }
    }

    /** What waits to be told is not so any more. */
    void undone(@Observes @Priority(AFTERWARDS) OccasionUndone undone) {
        sql.change(
                """
                update outbox set state = 'DROPPED', settled_at = ?1, why_dropped = 'the event was taken back'
                 where card_id in %s and kind = 'FOLLOW' and stage = 'OCCASION' and state = 'WAITING' and dedup_key like 'follow:occasion:%d:%%'
                """
                        .formatted(cards(undone.id()), undone.id()),
                clock.instant());
    }

    /** Of one part of the run: cards that the policy has changed so that they need verification, and that did not need it before. */
    void activated(@Observes @Priority(AFTERWARDS) PolicyActivated activated) {
        if (nobodyFollows()) {
            return;
        }
        String cards =
                "(select e.card_id from policy_effect e where e.run_id = %d and e.card_id > %d and e.card_id <= %d and e.state_before <> 'NEEDS_VERIFICATION')"
                        .formatted(activated.run(), activated.after(), activated.until());
        int told = sql.change(
                """
                insert ignore into outbox (person_id, kind, stage, card_id, cycle_no, detail, dedup_key, created_at, send_after)
                select p.id, 'FOLLOW', 'RULE', c.id, c.cycle_no, concat('“', rule.name, '”'), concat('follow:policy:', ?1, ':', c.id, ':', p.id), ?3, ?3
                  from (%s) f join card c on c.id = f.card_id join person p on p.id = f.person_id and p.active
                  join policy_effect e on e.run_id = ?1 and e.card_id = c.id and c.trust_seq = e.trust_seq + 1 join policy_run run on run.id = e.run_id
                  join policy_rule rule on rule.policy_id = run.policy_id and rule.position = e.rule_position
                 where p.id <> ?2 and not p.id <=> c.responsible_id and %s and %s
                """
                        .formatted(FollowSql.followers("k.id in " + cards), TrustSql.needsVerification("c", LocalDate.now(clock)), Access.readableBy("p.id", "c")),
                activated.run(),
                activated.actorId(),
                clock.instant());
        if (told > 0) {
            sql.change(NewerNews.replaces(cards), clock.instant());
        }
    }

    private static String cards(long occasion) {
        return "(select oc.card_id from occasion_card oc where oc.occasion_id = %d)".formatted(occasion);
    }

    /** Or thousands of cards would be looked up for nobody. */
    private boolean nobodyFollows() {
        return sql.number("select exists (select 1 from follow)") == 0;
    }
}
