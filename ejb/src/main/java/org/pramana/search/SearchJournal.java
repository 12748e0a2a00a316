package org.pramana.search;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.pramana.time.InstantColumn;

/**
 * Searches wait here until they are written, so that nobody waits for that; what came of them is worked out from what was read and asked afterwards.
 * What has not been written when a node is killed is lost, five seconds of figures at most.
 */
@Startup
@Singleton
@PermitAll
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class SearchJournal {

    private static final Logger LOG = Logger.getLogger(SearchJournal.class.getName());
    private static final int WAITING_MAX = 10_000;
    private static final Duration SOLVED_WITHIN = Duration.ofMinutes(10);
    private static final Duration KEPT = Duration.ofDays(365);

    /** Reading or copying a card that was shown; the first one counts. */
    private static final String SOLVED =
            """
            update search_log s
              join (select l.id, min(v.id) first from search_log l
                      join card_view v on v.person_id = l.person_id and v.at >= l.at and v.at <= l.last_at + interval %1$d second and find_in_set(v.card_id, l.shown) > 0
                     where l.outcome is null group by l.id) read_after on read_after.id = s.id
              join card_view v on v.id = read_after.first
               set s.outcome = 'SOLVED', s.clicked_card = v.card_id, s.clicked_rank = find_in_set(v.card_id, s.shown)
             where s.outcome is null
            """
                    .formatted(SOLVED_WITHIN.toSeconds());

    /** The last search before somebody asked the experts, or joined who had asked. */
    private static final String ASKED =
            """
            update search_log s
              join (select max(l.id) id from search_log l
                      join question_asker q on q.person_id = l.person_id and q.joined_at >= l.at and q.joined_at <= l.last_at + interval %1$d second
                     where q.joined_at >= ? group by q.question_id, q.person_id) asked on asked.id = s.id
               set s.outcome = 'ASKED'
             where s.outcome is null or s.outcome in ('ZERO', 'ABANDONED', 'REFINED')
            """
                    .formatted(SOLVED_WITHIN.toSeconds());

    private static final String REFINED =
            """
            update search_log s
               set s.outcome = 'REFINED'
             where s.outcome is null and s.last_at < ? and exists (
                   select 1 from (select person_id, at from search_log where last_at >= ?) n
                    where n.person_id = s.person_id and n.at > s.last_at and n.at < s.last_at + interval 60 second)
            """;

    private static final String ABANDONED = "update search_log set outcome = 'ABANDONED' where outcome is null and last_at < ?";

    @Resource(lookup = "jdbc/pramana")
    DataSource database;

    @Inject
    Clock clock;

    private final BlockingQueue<Looked> waiting = new ArrayBlockingQueue<>(WAITING_MAX);
    private List<Looked> typing = List.of();

    /** Public because only public methods pass through an EJB's proxy; its argument keeps it within this package. */
    public void note(Looked looked) {
        waiting.offer(looked);
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void write() {
        write(clock.instant());
    }

    private synchronized void write(Instant now) {
        List<Looked> batch = new ArrayList<>(typing);
        waiting.drainTo(batch);
        Keystrokes typed = Keystrokes.of(batch, now);
        typing = typed.open();
        try (Connection connection = database.getConnection()) {
            for (Looked looked : typed.questions()) {
                write(connection, looked);
            }
            settle(connection);
        } catch (SQLException notNow) {
            LOG.log(Level.WARNING, "Searches are not written down while the database is away: {0}", notNow.getMessage());
        }
    }

    @Schedule(hour = "3", persistent = false)
    public void forget() {
        try (Connection connection = database.getConnection()) {
            change(connection, "delete from search_log where last_at < ? limit 100000", clock.instant().minus(KEPT));
        } catch (SQLException tomorrow) {
            LOG.log(Level.WARNING, "Old searches could not be forgotten: {0}", tomorrow.getMessage());
        }
    }

    /** What is being typed just now is taken for what was meant. */
    @PreDestroy
    void writeTheRest() {
        write(clock.instant().plus(Keystrokes.RESTED));
    }

    private static void write(Connection connection, Looked looked) throws SQLException {
        if (looked.from() > 0) {
            turn(connection, looked);
            return;
        }
        Last last = last(connection, looked);
        if (last != null && last.backTo(looked)) {
            return;
        }
        Long before = last != null && last.goesOn(looked) ? last.id() : null;
        String values = before == null
                ? "insert into search_log (raw, normalised, topic, hits, took_ms, shown, last_at, outcome, person_id, source, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                : "update search_log set raw = ?, normalised = ?, topic = ?, hits = ?, took_ms = ?, shown = ?, last_at = ?, outcome = ? where id = ?";
        try (PreparedStatement statement = connection.prepareStatement(values)) {
            statement.setString(1, looked.rawCut());
            statement.setString(2, looked.normalised());
            statement.setString(3, looked.topic());
            statement.setInt(4, looked.hits());
            statement.setInt(5, looked.tookMs());
            statement.setString(6, looked.shownCards());
            statement.setObject(7, InstantColumn.toColumn(looked.at()));
            statement.setString(8, looked.hits() == 0 ? "ZERO" : null);
            if (before == null) {
                statement.setLong(9, looked.person());
                statement.setString(10, looked.source().name());
                statement.setObject(11, InstantColumn.toColumn(looked.at()));
            } else {
                statement.setLong(9, before);
            }
            statement.executeUpdate();
        }
    }

    /** A later page of a question that nothing has come of yet: what is opened there solves it, too. */
    private static void turn(Connection connection, Looked looked) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement(
                        "select id, shown from search_log where person_id = ? and source = ? and normalised = ? and outcome is null order by last_at desc, id desc limit 1");
                PreparedStatement page = connection.prepareStatement("update search_log set shown = ?, last_at = ? where id = ?")) {
            question.setLong(1, looked.person());
            question.setString(2, looked.source().name());
            question.setString(3, looked.normalised());
            try (ResultSet row = question.executeQuery()) {
                if (row.next()) {
                    page.setString(1, looked.shownCards(row.getString(2)));
                    page.setObject(2, InstantColumn.toColumn(looked.at()));
                    page.setLong(3, row.getLong(1));
                    page.executeUpdate();
                }
            }
        }
    }

    private record Last(long id, String normalised, Instant at, String outcome) {

        /** One that something has come of is finished. */
        boolean finished() {
            return "SOLVED".equals(outcome) || "ASKED".equals(outcome);
        }

        boolean goesOn(Looked looked) {
            return !finished() && Looked.goesOn(normalised, at, looked.normalised(), looked.at());
        }

        /** Who comes back from the card that was found sees the list once more, and has asked nothing. */
        boolean backTo(Looked looked) {
            return finished() && normalised.equals(looked.normalised()) && !looked.at().isAfter(at.plus(SOLVED_WITHIN));
        }
    }

    /** @return null where this person has never looked for anything from there */
    private static Last last(Connection connection, Looked looked) throws SQLException {
        try (PreparedStatement last = connection.prepareStatement(
                "select id, normalised, last_at, outcome from search_log where person_id = ? and source = ? order by last_at desc, id desc limit 1")) {
            last.setLong(1, looked.person());
            last.setString(2, looked.source().name());
            try (ResultSet row = last.executeQuery()) {
                return row.next()
                        ? new Last(row.getLong(1), row.getString(2), row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC), row.getString(4))
                        : null;
            }
        }
    }

    private void settle(Connection connection) throws SQLException {
        Instant now = clock.instant();
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(SOLVED);
        }
        change(connection, ASKED, now.minus(SOLVED_WITHIN));
        change(connection, REFINED, now.minusSeconds(60), now.minus(SOLVED_WITHIN).minusSeconds(120));
        change(connection, ABANDONED, now.minus(SOLVED_WITHIN));
    }

    private static void change(Connection connection, String sql, Instant... moments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < moments.length; i++) {
                statement.setObject(i + 1, InstantColumn.toColumn(moments[i]));
            }
            statement.executeUpdate();
        }
    }
}
