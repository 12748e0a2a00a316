package org.pramana.policy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pramana.people.Roles;
import org.pramana.store.LongWork;
import org.pramana.store.Row;
import org.pramana.store.Sql;
import org.pramana.trust.TrustSql;
import org.pramana.trust.VerificationMode;

/** The steps of a rehearsal, each some thousand cards in one transaction. Reads cards and writes only its own rows; one that broke off is begun anew. */
@Stateless
@RolesAllowed(Roles.MACHINE)
@LongWork
public class RehearsalWork {

    private static final int AT_ONCE = 20_000;

    @Inject
    Sql sql;

    @Inject
    RunStore runs;

    @Inject
    Clock clock;

    public void executedAs(long run, long execution) {
        sql.change("update policy_run set execution_id = ?2 where id = ?1", run, execution);
    }

    public Optional<Long> executionOf(long run) {
        return sql.list("select execution_id from policy_run where id = ?1", row -> Optional.ofNullable(row.number()), run).stream().findFirst().orElse(Optional.empty());
    }

    /** The cards, in parts that may be taken side by side. */
    public List<RunPart> parts(long run) {
        return runs.parts(run, AT_ONCE);
    }

    /** Writes down which cards of a part would change. */
    public void compare(long run, RunPart part) {
        Consequences consequences = runs.consequences(run);
        if (!consequences.none()) {
            sql.change(consequences.write(run, part.after(), part.last()));
        }
    }

    /** A part is done. By itself: in the part's own transaction every part would wait for the others, whose rows refer to this one. */
    public void seen(long run, RunPart part) {
        runs.seen(run, part);
    }

    /** When all are compared: who comes when in a ramp. */
    public void ramp(long run) {
        sql.change(runs.consequences(run).ramp(run));
    }

    /** Nothing counted yet. */
    public LoadTally tally(long run) {
        return new LoadTally(asOf(run));
    }

    /** Counts the checks of a part's cards. */
    public void forecast(long run, RunPart part, LoadTally tally) {
        boolean later = sql.number("select activation = 'NEXT_CYCLE' from policy_run where id = ?1", run) > 0;
        Set<Long> special = new HashSet<>();
        sql.listMany(
                SPECIAL.formatted(TrustSql.counts("doubt", asOf(run))),
                row -> special.add(row.number()) && tally(row, row.flag(), later, tally),
                part.after(),
                part.last(),
                run,
                part.after(),
                part.last(),
                run);
        sql.listMany(PLAIN, row -> !special.contains(row.number()) && tally(row, false, later, tally), part.after(), part.last(), tally.end());
    }

    /** The end: keeps what was counted. */
    public void close(long run, LoadTally tally) {
        sql.changeAll(
                "insert into policy_weeks (run_id, scope, scope_id, waiting_now, waiting_then, weeks_now, weeks_then, peak) values (?, ?, ?, ?, ?, ?, ?, ?)",
                tally.rows(run));
        sql.change(
                """
                update policy_run set state = 'COMPLETED', ended_at = ?2, seen = 2 * cards,
                       changing = (select count(*) from policy_effect e where e.run_id = ?1) where id = ?1
                """,
                run,
                clock.instant());
        sql.change(
                "update policy p join policy_run r on r.policy_id = p.id set p.state = 'SIMULATED' where r.id = ?1 and p.state = 'DRAFT' and p.edit_seq = r.rules_seq",
                run);
    }

    public void brokeOff(long run, boolean stopped, String message) {
        runs.brokeOff(run, stopped, message);
    }

    private LocalDate asOf(long run) {
        return sql.one("select as_of from policy_run where id = ?1", Row::day, run).orElseThrow();
    }

    private static final String FACTS = "c.verified_on is null, coalesce(c.responsible_id, 0), c.collection_id, c.mode, c.interval_days, c.lapses_on";

    /** The few cards of a part that are openly doubted or would change. */
    private static final String SPECIAL =
            """
            select c.id, x.doubted,
                   """
                    + FACTS
                    + """
            , e.mode_after, e.interval_after, e.lapses_after
              from (select some.card_id, max(some.doubted) doubted
                      from (select doubt.card_id, true doubted from card_reason doubt where doubt.closed_at is null and doubt.card_id > ? and doubt.card_id <= ? and %s
                            union all
                            select would.card_id, false from policy_effect would where would.run_id = ? and would.card_id > ? and would.card_id <= ?) some
                     group by some.card_id) x
              join card c on c.id = x.card_id left join policy_effect e on e.run_id = ? and e.card_id = c.id
             where c.lifecycle = 'PUBLISHED'
            """;

    /** All of a part that may be checked within the 13 weeks, those among them: joined, each card would be looked up in two more tables. */
    private static final String PLAIN =
            """
            select c.id,
                   """
                    + FACTS
                    + """
            , null, null, null
              from card c force index (primary)
             where c.id > ? and c.id <= ? and (c.lapses_on < ? or c.verified_on is null) and c.lifecycle = 'PUBLISHED' and c.mode <> 'NONE'
            """;

    /** @param later the new terms hold from the next check on, so that the first one is where it was */
    private static boolean tally(Row row, boolean doubted, boolean later, LoadTally tally) {
        boolean needs = row.flag() || doubted;
        long person = row.number();
        long collection = row.number();
        VerificationMode mode = row.constant(VerificationMode.class);
        Integer interval = row.integer();
        LocalDate lapsesOn = row.day();
        LoadTally.Future now = new LoadTally.Future(mode != VerificationMode.NONE, needs, lapsesOn, interval);
        VerificationMode then = row.constant(VerificationMode.class);
        Integer thenInterval = row.integer();
        LocalDate thenLapsesOn = row.day();
        LoadTally.Future future = then == null
                ? now
                : later
                        ? new LoadTally.Future(now.tracked(), needs, lapsesOn, thenInterval)
                        : new LoadTally.Future(then != VerificationMode.NONE, needs, thenLapsesOn, thenInterval);
        tally.add(person, collection, now, future);
        return true;
    }
}
