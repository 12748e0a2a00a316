package org.pramana.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pramana.store.JdbcSql;
import org.pramana.tests.Sandbox;

/** The ledger's own statements on MariaDB, under clocks that jump (fault F18) and with two nodes that start together (F3). Nothing of it stays. */
class SweepLedgerIT {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private Connection database;
    private final List<Connection> nodes = new ArrayList<>();

    @BeforeEach
    void inATransaction() throws SQLException {
        database = Sandbox.database();
        database.setAutoCommit(false);
    }

    @AfterEach
    void nothingStays() throws SQLException {
        database.rollback();
        database.close();
        for (Connection node : nodes) {
            node.close();
        }
    }

    @Test
    void theHourThatComesTwiceInAutumnSweepsOnce() {
        assertThat(sweepAt("2031-10-25T02:30")).isTrue();
        ZonedDateTime first = LocalDateTime.parse("2031-10-26T02:30").atZone(BERLIN).withEarlierOffsetAtOverlap();
        assertThat(first.withLaterOffsetAtOverlap().toInstant()).as("half past two comes twice").isEqualTo(first.toInstant().plus(Duration.ofHours(1)));
        assertThat(sweepAt(first.toInstant())).isTrue();
        assertThat(sweepAt(first.withLaterOffsetAtOverlap().toInstant())).isFalse();
        assertThat(sweepAt("2031-10-27T02:30")).isTrue();
    }

    @Test
    void theHourThatIsLeftOutInSpringIsNoNightThatIsMissed() {
        assertThat(sweepAt("2031-03-29T02:30")).isTrue();
        assertThat(sweepAt("2031-03-30T02:30")).as("half past three, the clock says").isTrue();
        assertThat(ledger(at("2031-03-30T03:30")).missedSince(LocalDate.parse("2031-03-30"))).isFalse();
        assertThat(sweepAt("2031-03-31T02:30")).isTrue();
    }

    @Test
    void aClockThatIsPutBackAnHourDoesNotSweepTheNightTwice() {
        Instant night = at("2031-06-03T01:30");
        assertThat(sweepAt(night)).isTrue();
        assertThat(sweepAt(night.minus(Duration.ofHours(1)))).isFalse();
        assertThat(sweepAt(night)).isFalse();
    }

    @Test
    void aSweepOfSomeCardsIsNoNightsSweep() {
        Instant night = at("2031-06-03T01:30");
        ledger(night.minusSeconds(600)).begin(new SweepOrder(LocalDate.parse("2031-06-03"), false, false, null, 10), "somebody", "node");
        new JdbcSql(database).change("update sweep_run set state = 'COMPLETED', ended_at = started_at, lease_until = null where state = 'RUNNING'");

        assertThat(ledger(night).missedSince(LocalDate.parse("2031-06-03"))).isTrue();
        assertThat(sweepAt(night)).isTrue();
    }

    @Test
    void theLeapDayIsANightOfItsOwn() {
        assertThat(sweepAt("2032-02-28T01:30")).isTrue();
        assertThat(sweepAt("2032-02-29T01:30")).isTrue();
        assertThat(sweepAt("2032-03-01T01:30")).isTrue();
    }

    /** Fault F3: the row is really there, and really committed, for otherwise no other node could see it. */
    @Test
    void ofTwoNodesThatFindAnInterruptedSweepOneTakesItOver() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        for (int round = 0; round < 20; round++) {
            JdbcSql sql = node();
            // long over, and of a state that nobody else's watch looks at until the lease below says so
            sql.change("insert into sweep_run (as_of, state, started_at, ended_at, node, requested_by, attempts) values ('2001-01-01', 'FAILED', utc_timestamp(6), utc_timestamp(6), 'dead', 'two nodes', 2)");
            long run = sql.number("select max(id) from sweep_run where requested_by = 'two nodes'");
            try {
                SweepLedger one = ledger(node(), Clock.systemUTC());
                SweepLedger other = ledger(node(), Clock.systemUTC());
                Callable<Boolean> takeOne = () -> one.takeOver(run, "one", false, false);
                Callable<Boolean> takeOther = () -> other.takeOver(run, "other", false, false);
                List<Boolean> taken = new ArrayList<>();
                for (var answer : two.invokeAll(List.of(takeOne, takeOther))) {
                    taken.add(answer.get());
                }
                assertThat(taken).containsExactlyInAnyOrder(true, false);
                assertThat(sql.number("select attempts from sweep_run where id = ?1", run)).isEqualTo(3);
            } finally {
                sql.change("delete from sweep_run where id = ?1", run);
            }
        }
        two.shutdown();
    }

    private boolean sweepAt(String local) {
        return sweepAt(at(local));
    }

    /** The night's timer rings, and the sweep that it begins ends at once. */
    private boolean sweepAt(Instant now) {
        boolean begun = ledger(now).beginTonight("timer", "node").isPresent();
        new JdbcSql(database).change("update sweep_run set state = 'COMPLETED', ended_at = started_at, lease_until = null where state = 'RUNNING'");
        return begun;
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    private SweepLedger ledger(Instant now) {
        return ledger(new JdbcSql(database), Clock.fixed(now, BERLIN));
    }

    private static SweepLedger ledger(JdbcSql sql, Clock clock) {
        SweepLedger ledger = new SweepLedger();
        ledger.sql = sql;
        ledger.clock = clock;
        return ledger;
    }

    private JdbcSql node() throws SQLException {
        Connection node = Sandbox.database();
        nodes.add(node);
        return new JdbcSql(node);
    }
}
