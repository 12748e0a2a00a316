package org.pramana.verification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.pramana.people.Roles;
import org.pramana.policy.Policies;
import org.pramana.policy.Setting;
import org.pramana.store.LongWork;
import org.pramana.store.Sql;

/** The steps of a sweep. Each may be done twice without harm. */
@Stateless
@RolesAllowed(Roles.MACHINE)
@LongWork
public class SweepWork {

    static final int LEAST_IN_A_RANGE = 5_000;

    @Inject
    Sql sql;

    @Inject
    SweepChunk chunk;

    @Inject
    CircuitBreaker breaker;

    @Inject
    Policies policies;

    @Inject
    TaskRounds rounds;

    @Inject
    Successions successions;

    @Inject
    Clock clock;

    /**
     * Writes down which cards are near or past a stage, or doubted, from the indexes that say so: the work of a sweep grows with these cards and not
     * with all. Also weighs whether so many would change at once that a human should look first.
     */
    public void open(long runId) {
        LocalDate asOf = asOf(runId);
        if (sql.number("select count(*) from sweep_range where run_id = ?1", runId) == 0) {
            sql.change(
                    """
                    insert ignore into sweep_subject (run_id, card_id)
                    select ?1, near.id
                      from (select c.id from card c where c.lifecycle = 'PUBLISHED' and c.lapses_on <= ?2
                             union
                            select c.id from card c where c.lifecycle = 'PUBLISHED' and c.lapses_on is null and c.mode in ('INTERVAL', 'FIXED', 'EVERGREEN') and c.verified_on is null
                             union
                            select r.card_id from card_reason r where r.closed_at is null
                             union
                            select t.card_id from task t where t.closed_at is null) near %s
                     order by near.id
                    """
                            .formatted(these(runId)),
                    runId,
                    asOf.plusDays(policies.mostDays(Setting.REMIND_BEFORE)));
            sql.one("select card_limit from sweep_run where id = ?1 and card_limit is not null", row -> row.count(), runId).ifPresent(most -> keep(runId, most));
        }
        long subjects = sql.number("select count(*) from sweep_subject where run_id = ?1", runId);
        String held = breaker.trips(runId, asOf, subjects).orElse(null);
        sql.change(
                "update sweep_run set policy_number = ?5, to_look_at = ?2, held = ?3 and not dry_run and not breaker_off, message = ?4 where id = ?1",
                runId,
                subjects,
                held != null,
                held,
                policies.inForce());
    }

    /** Which of them, where the run does not look at all. The collection's number is out of the database. */
    private String these(long runId) {
        return sql.one(
                        "select cc.id from sweep_run run left join card_collection cc on cc.collection_key = run.collection_key where run.id = ?1 and not run.whole",
                        row -> Optional.ofNullable(row.number()),
                        runId)
                .map(collection -> "join card its on its.id = near.id and its.lifecycle = 'PUBLISHED'" + collection.map(id -> " and its.collection_id = " + id).orElse(""))
                .orElse("");
    }

    /** Those that have waited longest. */
    private void keep(long runId, int most) {
        sql.change(
                """
                delete s from sweep_subject s
                  left join (select o.card_id from sweep_subject o join card c on c.id = o.card_id where o.run_id = ?1
                              order by coalesce(c.lapses_on, date(c.published_at)), c.id limit %d) kept on kept.card_id = s.card_id
                 where s.run_id = ?1 and kept.card_id is null
                """
                        .formatted(most),
                runId);
    }

    /**
     * The ranges of cards that are decided side by side, by number; cut once, so that a restart finds the same with how far each has come. Few cards
     * are one range: then whose turn it is goes round in the order of the cards.
     */
    public List<Integer> ranges(long runId, int most) {
        if (sql.number("select count(*) from sweep_range where run_id = ?1", runId) == 0) {
            long subjects = sql.number("select count(*) from sweep_subject where run_id = ?1", runId);
            int ranges = (int) Math.max(1, Math.min(most, subjects / LEAST_IN_A_RANGE));
            long first = 0;
            for (int range = 1; range <= ranges; range++) {
                long last = range == ranges
                        ? Long.MAX_VALUE
                        : sql.number("select card_id from sweep_subject where run_id = ?1 order by card_id limit 1 offset " + (subjects * range / ranges - 1), runId);
                sql.change("insert into sweep_range (run_id, range_no, first_card, last_card) values (?1, ?2, ?3, ?4)", runId, range, first, last);
                first = last + 1;
            }
        }
        return sql.list("select range_no from sweep_range where run_id = ?1 order by range_no", row -> row.count(), runId);
    }

    /**
     * Cards that were decided about, by their first and last number.
     *
     * @param acts false in a rehearsal and while the run is held: then nobody is told
     * @param escalates whether owners or administrators are to hear of any of them
     * @param asked who is asked about which of them, or reminded
     */
    public record Page(long first, long last, boolean acts, boolean escalates, List<Asked> asked) {}

    /** @param stage of the card's cycle; is said to the person once */
    public record Asked(long person, long card, int cycle, String stage) {}

    /** Decides about the next cards of a range and acts, with the range's checkpoint or not at all; empty when all are done. */
    public Optional<Page> decideNext(long runId, int range, int size) {
        List<Long> cards = sql.page(
                """
                select s.card_id from sweep_range r join sweep_subject s on s.run_id = r.run_id and s.card_id between greatest(r.first_card, r.reached_card + 1) and r.last_card
                 where r.run_id = ?1 and r.range_no = ?2 order by s.card_id
                """,
                row -> row.number(),
                0,
                size,
                runId,
                range);
        return cards.isEmpty() ? Optional.empty() : Optional.of(chunk.decide(runId, range, asOf(runId), cards));
    }

    /** So many lines of news came of a page of the range, in the same commit. */
    public void told(long runId, int range, int lines) {
        sql.change("update sweep_range set mails = mails + ?3 where run_id = ?1 and range_no = ?2", runId, range, lines);
    }

    /** After the last decision: tasks on which nobody acts go round, and cards that nobody accepted go on to the next rule. */
    public void goRound(long runId) {
        boolean acts = !silent(runId);
        boolean whole = sql.number("select whole from sweep_run where id = ?1", runId) > 0;
        int decided = rounds.goOn(runId, asOf(runId), acts, whole);
        sql.change(
                "update sweep_range set decided = decided + ?2, applied = applied + ?3 where run_id = ?1 and range_no = 1", runId, decided, acts ? decided : 0);
        if (acts && whole) {
            successions.goOn(asOf(runId));
        }
    }

    /** And so many of the steps that have no range; they are counted with the first, as hand-overs are. */
    public void toldBesides(long runId, int lines) {
        told(runId, 1, lines);
    }

    /** The end: totals of the ranges, and of what was proposed for the archive or archived. */
    public void close(long runId) {
        sql.change(
                """
                update sweep_run run
                  join (select sum(decided) decided, sum(applied) applied, sum(failed) failed, sum(mails) mails from sweep_range where run_id = ?1) r
                  join (select count(*) decided, coalesce(sum(applied), 0) applied from sweep_decision
                         where run_id = ?1 and kind in ('ARCHIVE_CANDIDATE', 'ARCHIVE')) archived
                   set run.decided = r.decided + archived.decided, run.applied = r.applied + archived.applied, run.failed = r.failed, run.mails = r.mails,
                       run.looked_at = run.to_look_at, run.state = 'COMPLETED', run.ended_at = ?2, run.lease_until = null
                 where run.id = ?1 and run.state = 'RUNNING'
                """,
                runId,
                clock.instant());
    }

    /** The lists of runs that are over; the decisions stay. */
    public void tidy() {
        sql.change("delete s from sweep_run run join sweep_subject s on s.run_id = run.id where run.state = 'COMPLETED'");
    }

    public LocalDate asOf(long runId) {
        return sql.one("select as_of from sweep_run where id = ?1", row -> row.day(), runId).orElseThrow(() -> new UnknownSweep(runId));
    }

    /** Somebody works on it, and will for a while without saying so. */
    public void alive(long runId) {
        sql.change("update sweep_run set lease_until = ?2 where id = ?1 and state = 'RUNNING'", runId, clock.instant().plus(SweepLedger.LEASE.multipliedBy(5)));
    }

    /** A rehearsal, or a run that is held: nobody is told. */
    public boolean silent(long runId) {
        return sql.number("select dry_run or held from sweep_run where id = ?1", runId) > 0;
    }
}
