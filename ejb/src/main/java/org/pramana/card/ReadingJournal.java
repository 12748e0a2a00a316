package org.pramana.card;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.pramana.time.InstantColumn;
import org.pramana.trust.TrustState;

/**
 * Readings wait here until they are written, many in one go. What has not been written when a node is killed is lost, a second of figures at
 * most; when the database is away they wait, and beyond a bound the newest are dropped rather than the portal.
 *
 * <p>It writes whatever {@code pramana.timers} says: that switch is about deeds of the machine, and this is a deed of readers.
 */
@Startup
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ReadingJournal {

    private static final Logger LOG = Logger.getLogger(ReadingJournal.class.getName());
    private static final int WAITING_MAX = 20_000;
    private static final int AT_ONCE = 500;

    enum Kind {
        VIEW,
        COPY
    }

    record Reading(long cardId, long personId, Instant at, Kind kind, int version, TrustState state) {}

    @Resource(lookup = "jdbc/pramana")
    DataSource database;

    /** Said once in the log, not every second. */
    private volatile boolean away;

    private final BlockingQueue<Reading> waiting = new ArrayBlockingQueue<>(WAITING_MAX);

    /** Public because only public methods pass through an EJB's proxy; its argument keeps it within this package. */
    public void note(Reading reading) {
        waiting.offer(reading);
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void write() {
        List<Reading> batch = new ArrayList<>();
        while (waiting.drainTo(batch, AT_ONCE) > 0) {
            if (!written(batch)) {
                batch.forEach(waiting::offer);
                return;
            }
            batch.clear();
        }
    }

    @PreDestroy
    void writeTheRest() {
        write();
    }

    /** A card that is gone by now takes its readings with it: hence the join. */
    private boolean written(List<Reading> readings) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into card_view (card_id, person_id, at, kind, version_no, state) select id, ?, ?, ?, ?, ? from card where id = ?")) {
            for (Reading reading : readings) {
                insert.setLong(1, reading.personId());
                insert.setObject(2, InstantColumn.toColumn(reading.at()));
                insert.setString(3, reading.kind().name());
                insert.setInt(4, reading.version());
                insert.setString(5, reading.state().name());
                insert.setLong(6, reading.cardId());
                insert.addBatch();
            }
            insert.executeBatch();
            away = false;
            return true;
        } catch (SQLException notNow) {
            LOG.log(away ? Level.FINE : Level.WARNING, "{0} readings of cards wait for the database: {1}", new Object[] {readings.size(), notNow.getMessage()});
            away = true;
            return false;
        }
    }
}
