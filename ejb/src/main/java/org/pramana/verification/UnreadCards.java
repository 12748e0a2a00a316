package org.pramana.verification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.pramana.card.MachineRetirement;
import org.pramana.people.Roles;
import org.pramana.policy.Policies;
import org.pramana.policy.Setting;
import org.pramana.store.LongWork;
import org.pramana.store.Sql;
import org.pramana.trust.TrustSql;

/**
 * The sweep's step for cards that need verification for long and that nobody has opened since (behaviour.md §6). Set-wise, and only over those of the
 * run's cards that an index says are old enough; what it decides is written like every other decision, and a second time it finds nothing.
 */
@Stateless
@RolesAllowed(Roles.MACHINE)
@LongWork
public class UnreadCards {

    static final int NOTICE_DAYS = 7;

    @Inject
    Sql sql;

    @Inject
    Policies policies;

    @Inject
    MachineRetirement retirement;

    @Inject
    Clock clock;

    /** Takes back what is no longer true, proposes what is new. A run that is held, or a rehearsal, only says what it would do. */
    public void propose(long runId) {
        LocalDate asOf = asOf(runId);
        boolean acts = acts(runId);
        int least = policies.leastDays(Setting.AUTO_ARCHIVE_DAYS);
        if (acts) {
            sql.change(
                    """
                    update archive_notice n join card c on c.id = n.card_id set n.state = 'VOID', n.decided_on = ?1
                     where n.state = 'OPEN' and (n.cycle_no <> c.cycle_no or not %s or exists (select 1 from card_view w where w.card_id = c.id and w.at >= n.since))
                    """
                            .formatted(TrustSql.needsVerification("c", asOf)),
                    asOf);
        }
        if (least == 0) {
            return;
        }
        int proposed = sql.change(
                """
                insert ignore into sweep_decision
                       (run_id, card_id, kind, stage, policy_rule_id, version_no, cycle_no, trust_seq, inputs, state_before, state_after, reason, applied, at)
                select ?1, x.id, 'ARCHIVE_CANDIDATE', 'ARCHIVE', x.rule, x.version_no, x.cycle_no, x.trust_seq,
                       json_object('since', x.since, 'archiveOn', ?3), 'NEEDS_VERIFICATION', 'NEEDS_VERIFICATION',
                       concat('waiting and unread since ', x.since), ?4, ?5
                  from (select c.id, c.version_no, c.cycle_no, c.trust_seq, %1$s days, %3$s rule,
                               least(if(c.lapses_on < ?2, c.lapses_on + interval 1 day, '9999-12-31'), if(c.verified_on is null, date(c.published_at), '9999-12-31'),
                                     coalesce((select min(coalesce(r.due_on + interval 1 day, date(r.at))) from card_reason r where r.card_id = c.id and r.closed_at is null and r.hard), '9999-12-31')) since
                          from (select l.id from card l where l.lifecycle = 'PUBLISHED' and l.lapses_on <= ?6
                                union
                                select n.id from card n where n.lifecycle = 'PUBLISHED' and n.lapses_on is null and n.mode in ('INTERVAL', 'FIXED', 'EVERGREEN')
                                   and n.verified_on is null and n.published_at <= ?6
                                union
                                select r.card_id from card_reason r where r.closed_at is null and r.hard and coalesce(r.due_on, r.at) <= ?6) long_ago
                          join sweep_subject s on s.run_id = ?1 and s.card_id = long_ago.id join card c on c.id = s.card_id
                         where %2$s and not %4$s) x
                 where x.days > 0 and datediff(?2, x.since) >= x.days
                   and not exists (select 1 from card_view w where w.card_id = x.id and w.at >= x.since)
                   and not exists (select 1 from archive_notice n where n.card_id = x.id and (n.state = 'OPEN' or n.state <> 'VOID' and n.decided_on > ?2 - interval x.days day))
                """
                        .formatted(policies.valueSql(Setting.AUTO_ARCHIVE_DAYS, "c", Setting.AUTO_ARCHIVE_DAYS.builtIn()), TrustSql.needsVerification("c", asOf), policies.ruleSql("c"),
                                TaskRounds.quarantined(runId, "c.id")),
                runId,
                asOf,
                asOf.plusDays(NOTICE_DAYS).toString(),
                acts,
                clock.instant(),
                asOf.minusDays(least));
        if (proposed == 0) {
            return;
        }
        sql.change(
                """
                insert ignore into archive_notice (card_id, cycle_no, run_id, since, archive_on)
                select d.card_id, d.cycle_no, d.run_id, json_value(d.inputs, '$.since'), json_value(d.inputs, '$.archiveOn')
                  from sweep_decision d where d.run_id = ?1 and d.kind = 'ARCHIVE_CANDIDATE' and d.applied
                """,
                runId);
    }

    /** Those of the run's cards whose week is over. */
    public List<Long> due(long runId) {
        return acts(runId)
                ? sql.list(
                        "select n.card_id from archive_notice n join sweep_subject s on s.run_id = ?2 and s.card_id = n.card_id where n.state = 'OPEN' and n.archive_on <= ?1"
                                + " and not " + TaskRounds.quarantined(runId, "n.card_id") + " order by n.card_id",
                        row -> row.number(),
                        asOf(runId),
                        runId)
                : List.of();
    }

    /** One card in one transaction: the decision, the deed, and the notice settled. */
    public void archive(long runId, long cardId) {
        LocalDate asOf = asOf(runId);
        int decided = sql.change(
                """
                insert ignore into sweep_decision
                       (run_id, card_id, kind, stage, policy_rule_id, version_no, cycle_no, trust_seq, inputs, state_before, state_after, reason, applied, at)
                select ?1, c.id, 'ARCHIVE', '', %s, c.version_no, c.cycle_no, c.trust_seq, json_object('since', n.since, 'archiveOn', n.archive_on),
                       'NEEDS_VERIFICATION', 'NOT_APPLICABLE', concat('waiting and unread since ', n.since), true, ?3
                  from archive_notice n join card c on c.id = n.card_id
                 where n.card_id = ?2 and n.state = 'OPEN' and n.archive_on <= ?4 and n.cycle_no = c.cycle_no and c.lifecycle = 'PUBLISHED'
                """
                        .formatted(policies.ruleSql("c")),
                runId,
                cardId,
                clock.instant(),
                asOf);
        sql.change("update archive_notice set state = ?3, decided_on = ?2 where card_id = ?1 and state = 'OPEN'", cardId, asOf, decided > 0 ? "DONE" : "VOID");
        if (decided > 0) {
            retirement.archive(cardId);
        }
    }

    private boolean acts(long runId) {
        return sql.number("select not dry_run and not held from sweep_run where id = ?1", runId) > 0;
    }

    private LocalDate asOf(long runId) {
        return sql.one("select as_of from sweep_run where id = ?1", row -> row.day(), runId).orElseThrow(() -> new UnknownSweep(runId));
    }
}
