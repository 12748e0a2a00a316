package org.pramana.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pramana.store.JdbcSql;
import org.pramana.tests.Sandbox;

/** What is forgotten of the sweeps, on MariaDB. Nothing of it stays. */
class SweepMemoryIT {

    private static final Instant NOW = Instant.now();

    private Connection database;
    private JdbcSql sql;

    @BeforeEach
    void inATransaction() throws SQLException {
        database = Sandbox.database();
        database.setAutoCommit(false);
        sql = new JdbcSql(database);
    }

    @AfterEach
    void nothingStays() throws SQLException {
        database.rollback();
        database.close();
    }

    @Test
    void afterTwoYearsOnlyWhatWasDoneInThePresentCycleIsKept() {
        long old = run(731, false, false);
        decided(old, "REMIND", 0, true);
        decided(old, "EXPIRE", 1, true);
        decided(old, "ERROR", 0, false);
        long young = run(729, false, false);
        decided(young, "EXPIRE", 1, true);
        decided(young, "ERROR", 0, false);

        forget();

        assertThat(kept(old)).as("of it the next sweep knows what has been said, and the card's page why").containsExactly("REMIND");
        assertThat(kept(young)).containsExactly("ERROR", "EXPIRE");
        assertThat(sql.number("select count(*) from sweep_run where id in (?1, ?2)", old, young)).as("the runs stay").isEqualTo(2);
    }

    @Test
    void whatARehearsalOrAHeldRunWroteDownIsKeptForNinetyDays() {
        long rehearsal = run(91, true, false);
        long held = run(91, false, true);
        long done = run(91, false, false);
        long yesterday = run(89, true, false);
        for (long run : List.of(rehearsal, held, done, yesterday)) {
            decided(run, "EXPIRE", 0, run == done);
        }

        forget();

        assertThat(kept(rehearsal)).isEmpty();
        assertThat(kept(held)).isEmpty();
        assertThat(kept(done)).containsExactly("EXPIRE");
        assertThat(kept(yesterday)).containsExactly("EXPIRE");
    }

    private void forget() {
        SweepMemory memory = new SweepMemory();
        memory.sql = sql;
        memory.clock = Clock.systemUTC();
        memory.keepDays = 730;
        memory.keepRehearsalsDays = 90;
        while (memory.forgetSome()) {
            assertThat(sql.statements()).as("it comes to an end").isLessThan(10_000);
        }
    }

    private long run(int daysAgo, boolean dryRun, boolean held) {
        Instant then = NOW.minus(Duration.ofDays(daysAgo));
        sql.change(
                "insert into sweep_run (as_of, dry_run, held, state, started_at, ended_at, node, requested_by) values (?1, ?2, ?3, 'COMPLETED', ?4, ?4, 'node', 'memory')",
                LocalDate.ofInstant(then, Clock.systemUTC().getZone()),
                dryRun,
                held,
                then);
        return sql.number("select last_insert_id()");
    }

    /** About any card. @param cyclesAgo of that card */
    private void decided(long run, String kind, int cyclesAgo, boolean applied) {
        sql.change(
                """
                insert into sweep_decision (run_id, card_id, kind, stage, version_no, cycle_no, trust_seq, inputs, state_before, state_after, reason, applied, at)
                select ?1, c.id, ?2, '', 1, c.cycle_no - ?3, 0, '{}', 'VERIFIED', 'VERIFIED', '', ?4, ?5 from card c where c.lifecycle = 'PUBLISHED' order by c.id limit 1
                """,
                run,
                kind,
                cyclesAgo,
                applied,
                NOW);
    }

    private List<String> kept(long run) {
        return sql.list("select kind from sweep_decision where run_id = ?1 order by kind", row -> row.text(), run);
    }
}
