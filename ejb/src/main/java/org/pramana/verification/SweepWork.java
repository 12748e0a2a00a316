package org.pramana.verification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.pramana.people.Roles;
import org.pramana.store.Sql;
import org.pramana.trust.TrustSql;

/** The steps of a sweep. Each may be done twice without harm. */
@Stateless
@RolesAllowed(Roles.MACHINE)
public class SweepWork {

    static final int WARN_AHEAD_DAYS = 14;
    static final int BREAKER_PERCENT = 20;
    static final int BREAKER_CARDS = 50;

    @Inject
    Sql sql;

    @Inject
    SweepChunk chunk;

    @Inject
    Clock clock;

    /**
     * Writes down which cards are near or past a stage, or doubted, from the indexes that say so: the work of a sweep grows with these cards and not
     * with all. Also weighs whether so many would change at once that a human should look first.
     */
    public void open(long runId) {
        LocalDate asOf = asOf(runId);
        if (sql.number("select count(*) from sweep_subject where run_id = ?1", runId) == 0) {
            sql.change(
                    """
                    insert into sweep_subject (run_id, card_id)
                    select ?1, c.id from card c where c.lifecycle = 'PUBLISHED' and c.lapses_on <= ?2
                    union
                    select ?1, c.id from card c where c.lifecycle = 'PUBLISHED' and c.lapses_on is null and c.verified_on is null and c.mode <> 'NONE'
                    union
                    select ?1, c.id from card_reason r join card c on c.id = r.card_id where r.closed_at is null and c.lifecycle = 'PUBLISHED'
                    union
                    select ?1, c.id from task t join card c on c.id = t.card_id where t.closed_at is null and c.lifecycle = 'PUBLISHED'
                    """,
                    runId,
                    asOf.plusDays(WARN_AHEAD_DAYS));
        }
        long fresh = sql.number(
                """
                select count(*) from sweep_subject s join card c on c.id = s.card_id
                 where s.run_id = ?1 and %s and not exists (select 1 from task t where t.card_id = c.id and t.closed_at is null)
                """
                        .formatted(TrustSql.needsVerification("c", asOf)),
                runId);
        long tracked = sql.number("select count(*) from card c where " + TrustSql.tracked("c"));
        boolean tooMany = fresh >= BREAKER_CARDS && fresh * 100 > tracked * BREAKER_PERCENT;
        sql.change(
                """
                update sweep_run set to_look_at = (select count(*) from sweep_subject s where s.run_id = ?1),
                       held = ?2 and not dry_run and not breaker_off, message = ?3
                 where id = ?1
                """,
                runId,
                tooMany,
                tooMany ? fresh + " of " + tracked + " tracked cards would newly need verification" : null);
    }

    /** The next cards to decide about, in the order of their numbers; empty when all are done. */
    public List<Long> next(long runId, long after, int size) {
        return sql.page(
                """
                select s.card_id from sweep_subject s join sweep_run run on run.id = s.run_id
                 where s.run_id = ?1 and s.card_id > greatest(?2, run.reached_card) order by s.card_id
                """,
                row -> row.number(),
                0,
                size,
                runId,
                after);
    }

    /** Decides about these cards and acts, in the transaction of the caller: with its checkpoint, or not at all. */
    public void decide(long runId, List<Long> cards) {
        chunk.decide(runId, asOf(runId), cards);
    }

    /** The end: totals from what is really there. */
    public void close(long runId) {
        sql.change(
                """
                update sweep_run run
                   set run.decided = (select count(*) from sweep_decision d where d.run_id = run.id and d.kind <> 'ERROR'),
                       run.applied = (select count(*) from sweep_decision d where d.run_id = run.id and d.applied),
                       run.failed = (select count(*) from sweep_decision d where d.run_id = run.id and d.kind = 'ERROR'),
                       run.mails = (select count(*) from outbox o where o.run_id = run.id),
                       run.looked_at = run.to_look_at, run.state = 'COMPLETED', run.ended_at = ?2, run.lease_until = null
                 where run.id = ?1 and run.state = 'RUNNING'
                """,
                runId,
                clock.instant());
        sql.change("delete from sweep_subject where run_id = ?1", runId);
    }

    public LocalDate asOf(long runId) {
        return sql.one("select as_of from sweep_run where id = ?1", row -> row.day(), runId).orElseThrow(() -> new UnknownSweep(runId));
    }

    /** A rehearsal, or a run that is held: nobody is told. */
    public boolean silent(long runId) {
        return sql.number("select dry_run or held from sweep_run where id = ?1", runId) > 0;
    }
}
