package org.pramana.search;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.apache.lucene.store.AlreadyClosedException;

/**
 * Works out what cards mean, after they were published and off everybody's way, on a thread of its own: for the cards of this node's index that have no
 * vector yet, as long as no other node is doing it. What a card means is kept as soon as it is there, so that whatever stops this loses one card's work.
 */
@ApplicationScoped
class EmbeddingWork {

    private static final Logger LOG = Logger.getLogger(EmbeddingWork.class.getName());

    private static final int AT_ONCE = 50;
    /** Then it looks again whether somebody wants it to pause: a long card takes a second of its own. */
    private static final long AT_ONCE_NS = TimeUnit.SECONDS.toNanos(2);
    private static final long EVERY_MS = 1_000;
    private static final long AFTER_TROUBLE_MS = 10_000;
    private static final long STOPPING_MS = 3_000;

    @Resource(lookup = "jdbc/pramana")
    DataSource database;

    @Inject
    LiveIndex live;

    @Inject
    Meaning meaning;

    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile long made;
    private volatile double cardsPerSecond;
    private Thread thread;

    void start(ThreadFactory threads) {
        if (meaning.name().isPresent()) {
            thread = threads.newThread(this::work);
            thread.setName("pramana-search-meaning");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop() {
        stopped.countDown();
        if (thread != null) {
            try {
                thread.join(STOPPING_MS);
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            }
            meaning.close();
        }
    }

    MeaningReport report(boolean paused) {
        int waiting = 0;
        Optional<CardIndex> index = index();
        if (meaning.name().isPresent() && index.isPresent()) {
            try {
                waiting = index.get().waiting();
            } catch (IOException | RuntimeException replaced) {
                LOG.log(Level.FINE, "counting in an index that is being replaced", replaced);
            }
        }
        return new MeaningReport(meaning.state(), waiting, made, Math.round(cardsPerSecond * 10) / 10.0, paused, meaning.trouble());
    }

    private Optional<CardIndex> index() {
        return live.care().flatMap(IndexCare::index);
    }

    private void work() {
        meaning.load();
        boolean troubled = false;
        long pause = 0;
        while (meaning.state() == MeaningReport.State.ON && !rested(pause)) {
            try {
                pause = round() ? 0 : EVERY_MS;
                troubled = false;
            } catch (IOException | SQLException | RuntimeException trouble) {
                pause = trouble instanceof AlreadyClosedException ? EVERY_MS : AFTER_TROUBLE_MS; // closed: another index has just taken its place
                if (!troubled) {
                    LOG.log(Level.WARNING, "The meanings of new cards cannot be worked out and are tried again every few seconds; their words are found: {0}", trouble.toString());
                }
                troubled = true;
            }
        }
    }

    /** @return whether to stop */
    private boolean rested(long pause) {
        try {
            return stopped.await(pause, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            return true;
        }
    }

    /** @return whether there may be more to do at once */
    private boolean round() throws IOException, SQLException {
        Optional<CardIndex> index = index();
        List<Long> waiting = index.isEmpty() ? List.of() : index.get().waiting(AT_ONCE);
        if (waiting.isEmpty()) {
            return false;
        }
        int worked = 0;
        try (Connection connection = database.getConnection()) {
            if (!EmbeddingStore.paused(connection) && EmbeddingStore.begin(connection)) {
                try {
                    worked = work(connection, waiting);
                } finally {
                    EmbeddingStore.end(connection);
                }
            }
        }
        if (worked > 0) {
            live.wake(); // the index takes them up from the database, here as on every other node
        }
        return worked > 0;
    }

    private int work(Connection connection, List<Long> waiting) throws SQLException {
        int worked = 0;
        long begun = System.nanoTime();
        for (EmbeddingStore.Text text : EmbeddingStore.missing(connection, meaning.name().orElseThrow(), waiting)) {
            byte[] vectors = meaning.embed(text.read());
            if (rested(0) || meaning.state() != MeaningReport.State.ON) {
                return worked;
            }
            EmbeddingStore.store(connection, meaning.name().orElseThrow(), text, vectors);
            worked++;
            made++;
            long taken = Math.max(1, System.nanoTime() - begun);
            cardsPerSecond = worked * 1e9 / taken;
            if (taken > AT_ONCE_NS) {
                return worked;
            }
        }
        return worked;
    }
}
