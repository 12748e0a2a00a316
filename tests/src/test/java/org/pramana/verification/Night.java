package org.pramana.verification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.pramana.policy.Policies;
import org.pramana.policy.RulesInForce;
import org.pramana.store.Sql;
import org.pramana.time.WorkingCalendar;

/** The parts of a sweep that ship, put together on a test's own connection, for a rehearsal over some cards. Nothing of it stays. */
final class Night {

    private final LocalDate day;
    private final Sql sql;
    private final long run;
    private final SweepChunk chunk = new SweepChunk();
    private final TaskRounds rounds = new TaskRounds();
    private final CircuitBreaker breaker = new CircuitBreaker();

    Night(LocalDate day, Sql sql, List<Long> cards) {
        this.day = day;
        this.sql = sql;
        Instant now = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        Clock clock = Clock.fixed(now, ZoneId.of("UTC"));
        Policies policies = RulesInForce.on(sql, clock);
        WorkingCalendar calendar = new WorkingCalendar(Optional.empty(), Optional.empty());
        DealingTerms terms = new DealingTerms();
        terms.policies = policies;
        ResponsiblePeople people = new ResponsiblePeople();
        people.sql = sql;
        people.terms = terms;
        rounds.sql = sql;
        rounds.people = people;
        rounds.terms = terms;
        rounds.policies = policies;
        rounds.calendar = calendar;
        rounds.clock = clock;
        breaker.sql = sql;
        breaker.people = people;
        breaker.rounds = rounds;
        chunk.sql = sql;
        chunk.clock = clock;
        chunk.sources = new SweepSources();
        chunk.sources.sql = sql;
        chunk.sources.policies = policies;
        chunk.sources.clock = clock;
        chunk.sources.calendar = calendar;
        chunk.table = new SweepTable();
        chunk.table.sql = sql;
        chunk.table.people = people;
        chunk.table.company = new Company();
        chunk.table.company.sql = sql;
        chunk.effects = new SweepEffects();
        chunk.effects.sql = sql;
        chunk.effects.clock = clock;
        // stopped: a running one is the server's
        sql.change("insert into sweep_run (as_of, dry_run, state, started_at, node, requested_by) values (?1, true, 'STOPPED', ?2, 'node', 'night')", day, now);
        run = sql.number("select last_insert_id()");
        sql.change("insert into sweep_range (run_id, range_no, first_card, last_card) values (?1, 1, 0, ?2)", run, Long.MAX_VALUE);
        cards.forEach(card -> sql.change("insert into sweep_subject (run_id, card_id) values (?1, ?2)", run, card));
    }

    /** What the circuit breaker expects of it. */
    CircuitBreaker.Change expected() {
        return breaker.change(run, day);
    }

    /** @return the run's number */
    long decide(List<Long> cards) {
        chunk.decide(run, 1, day, cards);
        rounds.goOn(run, day, false, false);
        return run;
    }
}
