package org.pramana.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OutageTest {

    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void whatMetAConnectionThatIsGoneIsDoneOverAnother() {
        Outage.outlived(() -> failFor(2, new SQLNonTransientConnectionException("Socket error")), 1);

        assertThat(tries).hasValue(3);
    }

    @Test
    void whatIsWrongInItselfIsNotDoneAgain() {
        assertThatThrownBy(() -> Outage.outlived(() -> failFor(2, new SQLException("Unknown column", "42S22", 1054)), 1)).hasRootCauseMessage("Unknown column");

        assertThat(tries).hasValue(1);
    }

    @Test
    void aDatabaseThatStaysAwayIsGivenUp() {
        assertThatThrownBy(() -> Outage.outlived(() -> failFor(100, new SQLNonTransientConnectionException("Socket error")), 1)).hasRootCauseMessage("Socket error");

        assertThat(tries).hasValue(Outage.MOST_TRIES);
    }

    private void failFor(int times, SQLException why) {
        if (tries.incrementAndGet() <= times) {
            throw new IllegalStateException(why);
        }
    }
}
