package org.pramana.policy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
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

    private static final int COMPARED_AT_ONCE = 20_000;
    /** More, because each of these transactions adds to the same weeks of the same people. */
    private static final int FORECAST_AT_ONCE = 100_000;
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

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

    /** Writes down which of the next cards would change. @return where to go on, empty when all are done */
    public Optional<Long> compare(long run, long after) {
        Optional<Long> until = runs.next(run, after, COMPARED_AT_ONCE);
        until.ifPresent(last -> {
            Consequences consequences = runs.consequences(run);
            if (!consequences.none()) {
                sql.change(consequences.write(run, after, last));
            }
            runs.seen(run, after, last);
        });
        return until;
    }

    /** When all are compared: who comes when in a ramp. */
    public void ramp(long run) {
        sql.change(runs.consequences(run).ramp(run));
    }

    /** Counts the checks of the next cards. @return where to go on, empty when all are done */
    public Optional<Long> forecast(long run, long after) {
        Optional<Long> until = runs.next(run, after, FORECAST_AT_ONCE);
        until.ifPresent(last -> {
            LocalDate day = sql.one("select as_of from policy_run where id = ?1", Row::day, run).orElseThrow();
            boolean later = sql.number("select activation = 'NEXT_CYCLE' from policy_run where id = ?1", run) > 0;
            LoadTally tally = new LoadTally(day);
            sql.listMany(FUTURES.formatted(TrustSql.openlyDoubted("c", day)), row -> tally(row, tally, later), run, after, last);
            keep(run, tally);
            runs.seen(run, after, last);
        });
        return until;
    }

    public void close(long run) {
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

    private void keep(long run, LoadTally tally) {
        JsonArrayBuilder rows = JSON.createArrayBuilder();
        tally.counts().forEach((place, counts) -> rows.add(JSON.createObjectBuilder()
                .add("s", place.scope())
                .add("i", place.id())
                .add("w", place.week())
                .add("n", counts[0])
                .add("t", counts[1])));
        sql.change(
                """
                insert into policy_load (run_id, scope, scope_id, week, now_count, then_count)
                select ?1, j.s, j.i, j.w, j.n, j.t
                  from json_table(?2, '$[*]' columns (s varchar(10) path '$.s', i bigint path '$.i', w int path '$.w', n int path '$.n', t int path '$.t')) j
                on duplicate key update now_count = now_count + values(now_count), then_count = then_count + values(then_count)
                """,
                run,
                rows.build().toString());
    }

    private static final String FUTURES =
            """
            select coalesce(c.responsible_id, 0), c.collection_id, c.mode, c.interval_days, c.lapses_on,
                   c.verified_on is null or %s,
                   e.mode_after, e.interval_after, e.lapses_after
              from card c left join policy_effect e on e.run_id = ? and e.card_id = c.id
             where c.id > ? and c.id <= ? and c.lifecycle = 'PUBLISHED' and (c.mode <> 'NONE' or e.card_id is not null)
            """;

    /** @param later the new terms hold from the next check on, so that the first one is where it was */
    private static Void tally(Row row, LoadTally tally, boolean later) {
        long person = row.number();
        long collection = row.number();
        VerificationMode mode = row.constant(VerificationMode.class);
        Integer interval = row.integer();
        LocalDate lapsesOn = row.day();
        boolean needs = row.flag();
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
        return null;
    }
}
