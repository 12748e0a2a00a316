package org.pramana.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Builds an index of all published cards in a folder of its own, one at a time. What is changed meanwhile is in it once its sequence has been followed. */
final class IndexBuild {

    private static final Logger LOG = Logger.getLogger(IndexBuild.class.getName());

    private static final int AT_ONCE = 2_000;

    /**
     * An index that serves nobody yet.
     *
     * @param sequence where its building began: from there on changes have to be followed
     * @param at when it was whole
     */
    record Built(CardIndex index, Path place, String database, ChangeSequence sequence, Instant at) {

        /** It will never serve. */
        void discard() {
            try {
                index.close();
                IndexFolder.remove(place);
            } catch (IOException | RuntimeException later) {
                LOG.log(Level.FINE, "it is only space, and the next rebuild tries again", later);
            }
        }
    }

    private final CardFeed feed;
    private final IndexFolder folder;
    private final Clock clock;
    private final ReentrantLock one = new ReentrantLock();
    private volatile int progress;

    IndexBuild(CardFeed feed, IndexFolder folder, Clock clock) {
        this.feed = feed;
        this.folder = folder;
        this.clock = clock;
    }

    boolean underWay() {
        return one.isLocked();
    }

    /** Of the one that is being built, or of the last one, in cards. */
    int progress() {
        return progress;
    }

    /** Empty where another one is being built, or it was stopped. */
    Optional<Built> unlessUnderWay(BooleanSupplier stopped) throws IOException {
        return one.tryLock() ? built(stopped) : Optional.empty();
    }

    /** After the one that is being built. @param stopped also: not wanted any more. */
    Optional<Built> afterAnyOther(BooleanSupplier stopped) throws IOException {
        one.lock();
        return built(stopped);
    }

    /** Removes every other folder, unless one is being built: then whoever takes that one over does. */
    void tidy(Path keep) {
        if (one.tryLock()) {
            try {
                folder.tidy(keep);
            } finally {
                one.unlock();
            }
        }
    }

    private Optional<Built> built(BooleanSupplier stopped) throws IOException {
        try {
            progress = 0;
            return stopped.getAsBoolean() ? Optional.empty() : whole(stopped);
        } finally {
            one.unlock();
        }
    }

    private Optional<Built> whole(BooleanSupplier stopped) throws IOException {
        String database = feed.database();
        ChangeSequence from = new ChangeSequence(feed.start(clock.instant()));
        Path place = folder.next();
        CardIndex index = CardIndex.create(place);
        Built built = new Built(index, place, database, from, clock.instant());
        try {
            long last = 0;
            for (List<IndexedCard> cards = feed.after(last, AT_ONCE); !cards.isEmpty(); cards = feed.after(last, AT_ONCE)) {
                if (stopped.getAsBoolean()) {
                    built.discard();
                    return Optional.empty();
                }
                index.add(cards);
                last = cards.get(cards.size() - 1).id();
                progress += cards.size();
            }
            Instant at = clock.instant();
            index.commit(notes(feed, database, from, at));
            index.show();
            return Optional.of(new Built(index, place, database, from, at));
        } catch (IOException | RuntimeException failed) {
            built.discard();
            throw failed;
        }
    }

    /** What is kept with each commit, and tells later whether the index can be used and from where on it has to follow. */
    static Map<String, String> notes(CardFeed feed, String database, ChangeSequence at, Instant built) {
        return Map.of("format", CardIndex.FORMAT, "meaning", feed.meaning(), "database", database, "low", Long.toString(at.low()), "built", built.toString());
    }
}
