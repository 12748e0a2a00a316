package org.pramana.store;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Asks the database once a second whether it still answers, over a connection of its own that gives up after two (30-database.asadmin).
 *
 * <p>A database that is gone refuses at once. One that <em>hangs</em> does not: everybody who comes takes a connection of the pool, waits ten seconds for it to prove
 * itself, and then for all the others that the pool closes. Whoever asks here first need not get in line (faults F6, F7).
 */
@Startup
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class DatabaseWatch {

    private static final Logger LOG = Logger.getLogger(DatabaseWatch.class.getName());
    private static final int PAUSE_MILLIS = 1_000;

    @Resource(lookup = "jdbc/pramana-watch")
    DataSource database;

    @Resource
    ManagedThreadFactory threads;

    private Thread watching;
    private volatile boolean away;

    /** Known within five seconds of the database's last answer, and no longer so within a second, or two, of its next. */
    public boolean isAway() {
        return away;
    }

    @PostConstruct
    void begin() {
        watching = threads.newThread(this::watch);
        watching.start();
    }

    private void watch() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                found(answers());
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** The pool has each connection prove itself before it gives it away; where that fails, it makes another. */
    private boolean answers() {
        try (Connection proven = database.getConnection()) {
            return true;
        } catch (SQLException none) {
            LOG.log(Level.FINE, "the database does not answer", none);
            return false;
        }
    }

    private void found(boolean answers) {
        if (away == answers) {
            away = !answers;
            LOG.log(away ? Level.WARNING : Level.INFO, away ? "The database does not answer: pages say so until it does." : "The database answers again.");
        }
    }

    @PreDestroy
    void end() {
        watching.interrupt();
    }
}
