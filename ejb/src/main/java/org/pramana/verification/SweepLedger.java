package org.pramana.verification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.pramana.collection.UnknownCollection;
import org.pramana.people.Roles;
import org.pramana.store.Sql;

/**
 * Which sweeps there are, and which one is at work.
 *
 * <p>The row of a running sweep is its lock: the database knows at most one. It and its ranges carry leases, which every chunk extends, so that a run whose node
 * died is recognised and taken over, by one node, once. The batch runtime cannot be asked: after a crash it says STARTED for ever.
 */
@Stateless
@RolesAllowed(Roles.MACHINE)
public class SweepLedger {

    static final Duration LEASE = Duration.ofSeconds(60);
    static final int MOST_ATTEMPTS = 3;
    static final Duration MEASURING = Duration.ofMinutes(15);
    /** What is true later is not what was true then: a day that nobody measured stays a gap. */
    static final Duration MEASURABLE = Duration.ofHours(12);

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /**
     * @throws SweepRunning while another one is at work
     * @throws UnknownCollection where it is to look at one that does not exist
     */
    public long begin(SweepOrder order, String requestedBy, String node) {
        LocalDate day = order.asOf() == null ? LocalDate.now(clock) : order.asOf();
        Instant now = clock.instant();
        if (order.collection() != null && sql.number("select count(*) from card_collection where collection_key = ?1", order.collection()) == 0) {
            throw new UnknownCollection(order.collection());
        }
        int begun = sql.change(
                """
                insert ignore into sweep_run (as_of, dry_run, breaker_off, state, started_at, lease_until, node, requested_by, collection_key, card_limit)
                values (?1, ?2, ?3, 'RUNNING', ?4, ?5, ?6, ?7, ?8, ?9)
                """,
                day,
                order.dryRun(),
                order.override(),
                now,
                now.plus(LEASE),
                node,
                requestedBy,
                order.collection(),
                order.limit());
        if (begun == 0) {
            throw running();
        }
        return sql.number("select id from sweep_run where running_key = 1");
    }

    /** Tonight's run; empty where this night was looked after already, by another node or by hand. */
    public Optional<Long> beginTonight(String requestedBy, String node) {
        LocalDate today = LocalDate.now(clock);
        return sweptSince(today) || sql.number("select count(*) from sweep_run where running_key = 1") > 0
                ? Optional.empty()
                : Optional.of(begin(SweepOrder.whole(today, false, false), requestedBy, node));
    }

    /** Whether a night was missed: there were sweeps, but none since this day. */
    public boolean missedSince(LocalDate day) {
        return sql.number("select count(*) from sweep_run where not dry_run and whole") > 0 && !sweptSince(day);
    }

    /** On that day or later, and for it: somebody's sweep for a day to come does not keep the nights until then quiet, and neither does one of some cards only. */
    private boolean sweptSince(LocalDate day) {
        return sql.number(
                        "select count(*) from sweep_run where not dry_run and whole and as_of >= ?1 and started_at >= ?2 and state in ('RUNNING', 'COMPLETED')",
                        day,
                        day.atStartOfDay(clock.getZone()).toInstant())
                > 0;
    }

    public void executedAs(long runId, long executionId) {
        sql.change("update sweep_run set execution_id = ?1 where id = ?2", executionId, runId);
    }

    public Optional<Long> executionOf(long runId) {
        return Optional.ofNullable(sql.one("select execution_id from sweep_run where id = ?1", row -> row.number(), runId)
                .orElseThrow(() -> new UnknownSweep(runId)));
    }

    /** It ended before it was done. A run that {@code close} completed stays completed. */
    public void brokeOff(long runId, boolean stopped, String message) {
        sql.change(
                "update sweep_run set state = ?1, ended_at = ?2, lease_until = null, message = ?3 where id = ?4 and state = 'RUNNING'",
                stopped ? "STOPPED" : "FAILED",
                clock.instant(),
                message == null || message.length() <= 500 ? message : message.substring(0, 500),
                runId);
    }

    /** Runs that nobody works on: their lease is over, or this node, which has only just started, is said to do it; or they failed a moment ago. */
    public List<InterruptedSweep> interrupted(String node, boolean justStarted) {
        return sql.list(
                "select id, execution_id from sweep_run where " + ABANDONED + " order by id",
                row -> new InterruptedSweep(row.number(), row.number()),
                clock.instant(),
                justStarted ? node : "",
                MOST_ATTEMPTS,
                clock.instant().minus(Duration.ofHours(1)));
    }

    /** Takes one over; false where another node was faster. @param byHand also one that was stopped, or failed long ago */
    public boolean takeOver(long runId, String node, boolean justStarted, boolean byHand) {
        Instant now = clock.instant();
        if (sql.number("select count(*) from sweep_run where running_key = 1 and id <> ?1", runId) > 0) {
            if (byHand) {
                throw running();
            }
            return false;
        }
        String which = byHand ? "(" + ABANDONED + " or state in ('FAILED', 'STOPPED'))" : ABANDONED;
        return sql.change(
                        "update sweep_run set state = 'RUNNING', ended_at = null, message = null, attempts = attempts + 1, node = ?5, lease_until = ?6 where id = ?7 and "
                                + which,
                        now,
                        justStarted ? node : "",
                        MOST_ATTEMPTS,
                        now.minus(Duration.ofHours(1)),
                        node,
                        now.plus(LEASE),
                        runId)
                == 1;
    }

    /** Completed runs whose day's figures nobody has written down yet; a rehearsal's imagined day has none, and neither has one that was held or saw some cards only. */
    public List<Long> unmeasured() {
        Instant now = clock.instant();
        List<Long> runs = sql.list(
                "select id from sweep_run where not measured and whole and state = 'COMPLETED' and not dry_run and not held and ended_at > ?2 and (measuring_since is null or measuring_since < ?1)",
                row -> row.number(),
                now.minus(MEASURING),
                now.minus(MEASURABLE));
        return runs.stream()
                .filter(run -> sql.change(
                                "update sweep_run set measuring_since = ?1 where id = ?2 and not measured and (measuring_since is null or measuring_since < ?3)",
                                now,
                                run,
                                now.minus(MEASURING))
                        == 1)
                .toList();
    }

    public void measured(long runId) {
        sql.change("update sweep_run set measured = true where id = ?1", runId);
    }

    private static final String ABANDONED =
            "(state = 'RUNNING' and (lease_until < ?1 and not exists (select 1 from sweep_range at_work where at_work.run_id = sweep_run.id and at_work.lease_until >= ?1) or node = ?2) or state = 'FAILED' and attempts < ?3 and ended_at > ?4)";

    private SweepRunning running() {
        return sql.one(
                        "select id, started_at, requested_by, node from sweep_run where running_key = 1",
                        row -> new SweepRunning(
                                row.number(),
                                DateTimeFormatter.ofPattern("HH:mm").format(row.moment().atZone(clock.getZone())),
                                row.text(),
                                row.text()))
                .orElseGet(() -> new SweepRunning(0, "-", "-", "-"));
    }
}
