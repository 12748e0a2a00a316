package org.pramana.search;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.pramana.audit.Deed;
import org.pramana.card.CardArchived;
import org.pramana.card.CardMoved;
import org.pramana.card.CardPublished;
import org.pramana.card.CardPurged;
import org.pramana.card.CardRelabelled;
import org.pramana.card.CardRestored;

/**
 * This node's index, followed by a thread of its own: more than once a second, and at once when a transaction of this node commits. A search that comes
 * right after such a commit waits a moment for it, so that who publishes finds.
 */
@ApplicationScoped
class LiveIndex {

    private static final Logger LOG = Logger.getLogger(LiveIndex.class.getName());
    static final long EVERY_MS = 400;
    private static final long AFTER_TROUBLE_MS = 5_000;
    private static final long PATIENCE_MS = 300;
    private static final long STOPPING_MS = 3_000;

    @Resource(lookup = "jdbc/pramana")
    DataSource database;

    @Inject
    Clock clock;

    @Inject
    Meaning meaning;

    @Inject
    @ConfigProperty(name = "pramana.search.index", defaultValue = "on")
    String wanted;

    /** Empty: below the folder of the server's domain. */
    @Inject
    @ConfigProperty(name = "pramana.search.folder")
    Optional<String> folder;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long committed;
    private long followed;
    private boolean stopped;
    private volatile IndexCare care;
    private Thread thread;

    void start(ThreadFactory threads) {
        if (wanted.equals("off")) {
            return;
        }
        care = new IndexCare(new JdbcFeed(database, meaning.name()), place(), clock);
        thread = threads.newThread(this::follow);
        thread.setName("pramana-search-index");
        thread.setDaemon(true);
        thread.start();
    }

    void stop() {
        if (thread == null) {
            return;
        }
        lock.lock();
        try {
            stopped = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            thread.join(STOPPING_MS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        care.close();
    }

    /** Empty while the database has to search. */
    Optional<IndexCare> care() {
        return care == null || care.index().isEmpty() ? Optional.empty() : Optional.of(care);
    }

    IndexReport report() {
        return care == null ? new IndexReport(IndexReport.Stage.OFF, false, 0, 0, 0, null, null, 0) : care.report();
    }

    /** Builds another, beside the one that serves. @return false where it was stopped, another one is being built, or this node has none */
    boolean rebuild(BooleanSupplier stopped) throws IOException {
        boolean built = care != null && care.rebuild(stopped);
        wake();
        return built;
    }

    void compare() {
        if (care != null) {
            care.compareSoon();
            wake();
        }
    }

    /** There is something to follow now. */
    void wake() {
        lock.lock();
        try {
            committed++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits a moment for what this node has committed. */
    void catchUp() {
        lock.lock();
        try {
            long goal = committed;
            long left = TimeUnit.MILLISECONDS.toNanos(PATIENCE_MS);
            while (followed < goal && left > 0 && !stopped) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    void published(@Observes(during = TransactionPhase.AFTER_SUCCESS) CardPublished card) {
        wake();
    }

    void relabelled(@Observes(during = TransactionPhase.AFTER_SUCCESS) CardRelabelled card) {
        wake();
    }

    void archived(@Observes(during = TransactionPhase.AFTER_SUCCESS) CardArchived card) {
        wake();
    }

    void restored(@Observes(during = TransactionPhase.AFTER_SUCCESS) CardRestored card) {
        wake();
    }

    void moved(@Observes(during = TransactionPhase.AFTER_SUCCESS) CardMoved card) {
        wake();
    }

    void purged(@Observes(during = TransactionPhase.AFTER_SUCCESS) CardPurged card) {
        wake();
    }

    /** Sharing and synonyms; the others cost one look at a table. */
    void done(@Observes(during = TransactionPhase.AFTER_SUCCESS) Deed deed) {
        wake();
    }

    private void follow() {
        boolean troubled = false;
        while (true) {
            long goal;
            lock.lock();
            try {
                goal = committed;
                if (stopped) {
                    return;
                }
            } finally {
                lock.unlock();
            }
            long pause = EVERY_MS;
            try {
                if (care.round()) {
                    pause = 0;
                }
                troubled = false;
            } catch (Exception trouble) { // whatever it is, this thread has to live on
                pause = AFTER_TROUBLE_MS;
                if (!troubled) {
                    LOG.log(Level.WARNING, "The search index cannot be kept up and is tried again every few seconds; the database searches where it cannot: {0}", trouble.toString());
                }
                troubled = true;
            }
            rest(goal, pause, troubled);
        }
    }

    private void rest(long goal, long pause, boolean troubled) {
        lock.lock();
        try {
            if (!troubled) {
                followed = goal;
            }
            changed.signalAll();
            long left = TimeUnit.MILLISECONDS.toNanos(pause);
            while (left > 0 && !stopped && (troubled || committed == goal)) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException stop) {
            stopped = true;
        } finally {
            lock.unlock();
        }
    }

    /** Two applications on one server, as when a new release is tried beside the old one, have a folder each. */
    private Path place() {
        Path root = folder.filter(text -> !text.isBlank())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("com.sun.aas.instanceRoot", System.getProperty("java.io.tmpdir")), "pramana-search"));
        try {
            String application = InitialContext.doLookup("java:app/AppName");
            return root.resolve(application.replaceAll("[^A-Za-z0-9._-]", "_"));
        } catch (NamingException nameless) {
            return root;
        }
    }
}
