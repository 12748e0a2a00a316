package org.pramana.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.pramana.policy.Consequences;
import org.pramana.policy.PolicyActivated;
import org.pramana.policy.PolicyWithdrawn;
import org.pramana.store.Sql;

/**
 * What a policy makes of the facts of trust (behaviour.md §3 row 20), set-wise. It moves dates and modes; it never verifies, and takes no verification
 * back.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PolicyWatch {

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    void activated(@Observes PolicyActivated activated) {
        sql.change(
                """
                insert into card_event (card_id, kind, at, actor_id, version_no, cycle_no, detail)
                select c.id, 'POLICY_APPLIED', ?2, ?3, c.version_no, c.cycle_no,
                       concat(r.name, ': ', coalesce(e.interval_before, e.mode_before), ', ', coalesce(e.lapses_before, '-'), ' → ',
                              coalesce(e.interval_after, e.mode_after), ', ', coalesce(e.lapses_after, '-'))
                  from policy_effect e join card c on c.id = e.card_id join policy_run run on run.id = e.run_id
                  join policy_rule r on r.policy_id = run.policy_id and r.position = e.rule_position
                 where e.run_id = ?1 and e.card_id > ?4 and e.card_id <= ?5 and c.trust_seq = e.trust_seq
                """,
                activated.run(),
                clock.instant(),
                activated.actorId(),
                activated.after(),
                activated.until());
        sql.change(
                """
                insert into card_reason (card_id, kind, hard, by_id, at, text, version_no, policy_rule_id)
                select c.id, 'POLICY', true, null, ?2, r.name, c.version_no, r.id
                  from policy_effect e join card c on c.id = e.card_id join policy_run run on run.id = e.run_id
                  join policy_rule r on r.policy_id = run.policy_id and r.position = e.rule_position
                 where e.run_id = ?1 and e.card_id > ?3 and e.card_id <= ?4 and c.trust_seq = e.trust_seq and e.mode_before = 'NONE' and e.mode_after <> 'NONE' and c.verified_on is null
                """,
                activated.run(),
                clock.instant(),
                activated.after(),
                activated.until());
        sql.change(
                "update task t join policy_effect e on e.card_id = t.card_id and e.run_id = ?1 set t.closed_at = ?2, t.closed_because = 'UNTRACKED' where t.closed_at is null and e.mode_after = 'NONE' and e.mode_before <> 'NONE' and e.card_id > ?3 and e.card_id <= ?4",
                activated.run(),
                clock.instant(),
                activated.after(),
                activated.until());
        sql.change(Consequences.apply(activated.run(), activated.after(), activated.until()));
    }

    /** A card that the rule alone tracked, and that nobody verified since, is as it was before. */
    void withdrawn(@Observes PolicyWithdrawn withdrawn) {
        String reasons = "card_reason r join card c on c.id = r.card_id";
        String these = "r.policy_rule_id = ?1 and r.kind = 'POLICY' and r.closed_at is null";
        sql.change(
                "insert into card_event (card_id, kind, at, actor_id, version_no, cycle_no, detail) select c.id, 'POLICY_WITHDRAWN', ?2, ?3, c.version_no, c.cycle_no, r.text from "
                        + reasons + " where " + these,
                withdrawn.ruleId(),
                clock.instant(),
                withdrawn.actorId());
        sql.change(
                "update " + reasons
                        + " set c.mode = 'NONE', c.interval_days = null, c.fixed_date = null, c.warn_days = null, c.trust_seq = c.trust_seq + 1 where " + these
                        + " and c.verified_on is null and not c.plan_own",
                withdrawn.ruleId());
        sql.change(
                "update card_reason r set r.closed_at = ?2, r.closed_by = ?3 where " + these, withdrawn.ruleId(), clock.instant(), withdrawn.actorId());
    }
}
