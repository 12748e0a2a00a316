package org.pramana.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pramana.store.Row;
import org.pramana.store.Sql;
import org.pramana.time.WorkingCalendar;

/** The rows of rehearsals and activations. */
@ApplicationScoped
class RunStore {

    enum Kind {
        REHEARSAL,
        ACTIVATION
    }

    static final Duration LEASE = Duration.ofSeconds(120);

    @Inject
    Sql sql;

    @Inject
    RuleShelf shelf;

    @Inject
    WorkingCalendar calendar;

    @Inject
    Clock clock;

    long begin(int policy, Kind kind, Activation activation, String login) {
        sql.change(
                """
                insert into policy_run (policy_id, kind, rules_seq, activation, ramp_weeks, as_of, state, requested_by, started_at, lease_until, last_card, cards)
                select p.id, ?2, p.edit_seq, ?3, ?4, ?5, 'RUNNING', ?6, ?7, ?8, (select coalesce(max(c.id), 0) from card c),
                       (select count(*) from card c where c.lifecycle = 'PUBLISHED')
                  from policy p where p.number = ?1
                """,
                policy,
                kind,
                activation.mode(),
                activation.rampWeeks(),
                LocalDate.now(clock),
                login,
                clock.instant(),
                clock.instant().plus(LEASE));
        return sql.number("select last_insert_id()");
    }

    /** @throws PolicyConflict where a rule of the version cannot be read */
    void refuseUnreadable(int policy) {
        shelf.rules(policy);
    }

    /** What the run's version would do, as the run is to come into force. @throws PolicyConflict where its rules are others by now, or cannot be read */
    Consequences consequences(long run) {
        PolicyRun about = one(run).orElseThrow(() -> new UnknownPolicy(run));
        if (!about.current()) {
            throw new PolicyConflict("policy.changed-meanwhile", String.valueOf(about.policy()));
        }
        return new Consequences(shelf.rules(about.policy()), about.activation(), about.asOf(), clock.getZone(), calendar.workdays());
    }

    Optional<PolicyRun> one(long run) {
        return sql.one(RUNS + " where r.id = ?1", this::read, run);
    }

    /** Newest first. */
    List<PolicyRun> of(int policy) {
        return sql.list(RUNS + " where p.number = ?1 order by r.id desc", this::read, policy);
    }

    List<PolicyRun> newest(int size) {
        return sql.page(RUNS + " order by r.id desc", this::read, 0, size);
    }

    /** What of two rows of {@code policy_effect} has to agree. */
    static final String SAME =
            "l.mode_after <=> r.mode_after and l.interval_after <=> r.interval_after and l.lapses_after <=> r.lapses_after and l.warn_after <=> r.warn_after and l.state_after <=> r.state_after";

    /** How many cards two runs say something different about. */
    int difference(long left, long right) {
        return (int) sql.number(
                """
                select (select count(*) from policy_effect l left join policy_effect r on r.run_id = ?2 and r.card_id = l.card_id
                         where l.run_id = ?1 and (r.card_id is null or not (%s)))
                     + (select count(*) from policy_effect r left join policy_effect l on l.run_id = ?1 and l.card_id = r.card_id
                         where r.run_id = ?2 and l.card_id is null)
                """
                        .formatted(SAME),
                left,
                right);
    }

    /** All of a run's cards, so many numbers in each part; a part may be empty. */
    List<RunPart> parts(long run, int atOnce) {
        return sql.one(
                        "select r.cards, r.last_card, (select coalesce(min(c.id), 0) from card c) from policy_run r where r.id = ?1",
                        row -> parts(row.number(), row.number(), row.number(), atOnce),
                        run)
                .orElseThrow();
    }

    private static List<RunPart> parts(long cards, long last, long first, int atOnce) {
        List<RunPart> parts = new ArrayList<>();
        for (long from = first; from <= last; from += atOnce) {
            long until = Math.min(from + atOnce - 1, last);
            parts.add(RunPart.of(from, until, cards, first, last));
        }
        return parts;
    }

    /** The next cards of this run, empty when all are done. @param atOnce so many numbers from the first one on */
    Optional<RunPart> next(long run, long after, int atOnce) {
        return sql.one(
                """
                select n.first, least(n.first + %d, r.last_card), r.cards, (select min(f.id) from card f), r.last_card
                  from policy_run r join (select min(c.id) first from card c where c.id > ?2) n
                 where r.id = ?1 and n.first <= r.last_card
                """
                        .formatted(atOnce - 1),
                row -> RunPart.of(row.number(), row.number(), row.number(), row.number(), row.number()),
                run,
                after);
    }

    /** These cards are done once; its server is alive. */
    void seen(long run, RunPart part) {
        sql.change("update policy_run set lease_until = ?3, seen = seen + ?2 where id = ?1", run, part.share(), clock.instant().plus(LEASE));
    }

    /** @return whether it was nobody else who was faster */
    boolean again(long run) {
        return sql.change(
                        "update policy_run set state = 'RUNNING', ended_at = null, message = null, execution_id = null, lease_until = ?2 where id = ?1 and kind = 'ACTIVATION' and state in ('STOPPED', 'FAILED')",
                        run,
                        clock.instant().plus(LEASE))
                > 0;
    }

    void brokeOff(long run, boolean stopped, String message) {
        sql.change(
                "update policy_run set state = ?2, ended_at = ?3, message = ?4 where id = ?1 and state = 'RUNNING'",
                run,
                stopped ? "STOPPED" : "FAILED",
                clock.instant(),
                message == null || message.length() <= 500 ? message : message.substring(0, 500));
    }

    private static final String RUNS =
            """
            select r.id, p.number, p.name, r.kind, r.activation, r.ramp_weeks, r.as_of, r.state, r.requested_by, r.started_at, r.ended_at, r.cards, r.seen,
                   r.changing, r.differing, r.rehearsal_id, r.message, r.left_alone, p.state, r.rules_seq = p.edit_seq, r.lease_until
              from policy_run r join policy p on p.id = r.policy_id
            """;

    private PolicyRun read(Row row) {
        PolicyRun read = new PolicyRun(
                row.number(),
                row.count(),
                row.text(),
                row.text(),
                PolicyDrafting.activation(row.constant(Activation.Mode.class), row.integer()),
                row.day(),
                row.text(),
                row.text(),
                row.moment(),
                row.moment(),
                row.count(),
                row.count(),
                row.count(),
                row.integer(),
                row.number(),
                row.text(),
                row.integer(),
                row.constant(PolicyState.class),
                row.flag());
        Instant lease = row.moment();
        return read.kind().equals(Kind.REHEARSAL.name()) && read.running() && lease != null && lease.isBefore(clock.instant()) ? read.lost() : read;
    }
}
