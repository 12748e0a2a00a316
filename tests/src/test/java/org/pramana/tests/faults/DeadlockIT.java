package org.pramana.tests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.verification.Team.number;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pramana.tests.Sandbox;
import org.pramana.tests.verification.Team;

/** Somebody else holds the rows that a person's work needs (fault F9): the work is done again, as a whole, and has one effect. */
class DeadlockIT {

    private Team team;
    private String card;
    private Connection other;

    @BeforeEach
    void aCardThatIsToBeVerified() throws SQLException {
        team = Team.founded("lock");
        card = team.card("A card that two want");
        team.dueOn(card, LocalDate.now().minusDays(8));
        team.ended(team.sweep("{\"override\": true}"));
        other = Sandbox.database();
        other.setAutoCommit(false);
    }

    @AfterEach
    void gone() throws SQLException {
        other.rollback();
        other.close();
        team.leave();
    }

    @Test
    void whoeverIsMadeToGiveUpByADeadlockBeginsAnew() throws Exception {
        long deadlocks = deadlocks();
        // the one who has written less gives up: that shall be the person
        other("insert into card_view (card_id, person_id, at, kind, version_no, state) select c.id, c.created_by, utc_timestamp(6), 'VIEW', 1, 'VERIFIED' from card c join seq_1_to_500 where c.slug = '"
                + team.card("Read by many") + "'");
        holdItsTask();
        CompletableFuture<HttpResponse<String>> verified = verify();
        untilThePersonHoldsTheCard();
        other("select id from card c where " + thatCard() + " for update");
        other.rollback();

        assertThat(deadlocks()).as("there was a deadlock").isGreaterThan(deadlocks);
        assertThat(verified.get().statusCode()).as(verified.get().body()).isEqualTo(200);
        assertThat(verifications()).as("once, besides the first").isEqualTo(2);
    }

    @Test
    void whoeverWaitsTooLongForARowBeginsAnew() throws Exception {
        holdItsTask();
        CompletableFuture<HttpResponse<String>> verified = verify();
        untilThePersonHoldsTheCard();
        Thread.sleep(Duration.ofSeconds(6).toMillis()); // longer than anybody waits
        other.rollback();

        assertThat(verified.get().statusCode()).as(verified.get().body()).isEqualTo(200);
        assertThat(verifications()).as("once, besides the first").isEqualTo(2);
    }

    @Test
    void whoeverWaitsTooLongForATablesNextNumberBeginsAnew() throws Exception {
        CompletableFuture<Void> many = CompletableFuture.runAsync(() -> {
            try {
                other("insert into search_change (card_id) select if(sleep(1) = 0, null, 0) from seq_1_to_7");
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            }
        });
        Thread.sleep(1_500); // its first row is written: numbers are its own until its last

        assertThat(team.card("Published meanwhile")).isNotBlank();
        many.get();
    }

    private CompletableFuture<HttpResponse<String>> verify() {
        return CompletableFuture.supplyAsync(() -> team.member(0).post("/cards/" + card + "/verification", "{\"version\": 1}"));
    }

    private void holdItsTask() throws SQLException {
        // the task alone: a join would hold the card as well
        other("select id from task where closed_at is null and card_id = " + number("select c.id from card c where " + thatCard()) + " for update");
    }

    private void untilThePersonHoldsTheCard() throws Exception {
        Instant end = Instant.now().plusSeconds(20);
        while (Instant.now().isBefore(end)) {
            try (Connection third = Sandbox.database(); Statement statement = third.createStatement(); ResultSet row = statement.executeQuery(
                    "select id from card c where " + thatCard() + " for update skip locked")) {
                if (!row.next()) {
                    Thread.sleep(300); // and waits for the task
                    return;
                }
            }
            Thread.sleep(20);
        }
        throw new AssertionError("nobody verifies the card");
    }

    private String thatCard() {
        return "c.slug = '" + card + "'";
    }

    private long verifications() throws SQLException {
        return number("select count(*) from card_event e join card c on c.id = e.card_id where e.kind = 'VERIFIED' and " + thatCard());
    }

    private static long deadlocks() throws SQLException {
        try (Connection database = Sandbox.database(); Statement statement = database.createStatement(); ResultSet row = statement.executeQuery("show global status like 'Innodb_deadlocks'")) {
            row.next();
            return row.getLong(2);
        }
    }

    private void other(String sql) throws SQLException {
        try (Statement statement = other.createStatement()) {
            statement.execute(sql);
        }
    }
}
