package org.pramana.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps one node's index equal to the published cards of its database: opens what is there, follows the changes, compares everything once an hour,
 * and builds anew whatever is missing, damaged or of another making.
 *
 * <p>Everything that serves changes in {@link #round}, which one thread calls; searches read from any. Another index is built by whoever calls {@link #rebuild}, beside the one that serves
 * and goes on following; where none serves there is nothing to follow, and the round builds one itself.
 */
final class IndexCare implements Closeable {

    private static final Logger LOG = Logger.getLogger(IndexCare.class.getName());

    private static final Duration COMPARE_EVERY = Duration.ofHours(1);
    private static final Duration USES_EVERY = Duration.ofMinutes(5);
    private static final Duration REMEMBERED = Duration.ofDays(3);
    private static final int DAYS_OF_USE = 30;

    private final CardFeed feed;
    private final IndexFolder folder;
    private final Clock clock;
    private final IndexBuild build;
    private final AtomicReference<IndexBuild.Built> offered = new AtomicReference<>();

    private volatile FollowedIndex serving;
    private volatile Synonyms synonyms = Synonyms.NONE;
    private volatile Map<Long, Integer> uses = Map.of();
    private volatile boolean comparisonWanted;
    private volatile IndexReport.Stage stage = IndexReport.Stage.STARTING;
    private volatile Instant builtAt;
    private volatile Instant comparedAt;
    private volatile int repaired;

    private boolean opened;
    private Instant usesAt = Instant.MIN;
    private volatile boolean closed;

    IndexCare(CardFeed feed, Path folder, Clock clock) {
        this.feed = feed;
        this.folder = new IndexFolder(folder);
        this.clock = clock;
        this.build = new IndexBuild(feed, this.folder, clock);
    }

    /** What can be searched; empty while there is nothing that could be trusted. */
    Optional<CardIndex> index() {
        return Optional.ofNullable(serving).map(FollowedIndex::index);
    }

    Synonyms synonyms() {
        return synonyms;
    }

    /** Readings within the last thirty days, a few minutes old. */
    int uses(long card) {
        return uses.getOrDefault(card, 0);
    }

    /** The index let somebody down: the next round builds another. */
    void distrust(Throwable why) {
        LOG.log(Level.WARNING, "The search index cannot be read and is built anew; until then the database searches: {0}", why.toString());
        retire();
    }

    /**
     * Builds another, which the next round puts in the place of the one that serves until then and is kept up meanwhile. That takes a while, so it is for a thread that nobody waits for.
     *
     * @return false where it was stopped, or another is being built
     */
    boolean rebuild(BooleanSupplier stopped) throws IOException {
        Optional<IndexBuild.Built> built = build.unlessUnderWay(() -> closed || stopped.getAsBoolean());
        built.ifPresent(this::offer);
        return built.isPresent();
    }

    /** The next round compares all of it with the database. */
    void compareSoon() {
        comparisonWanted = true;
    }

    /** Everything that is due now. @return whether there may be more to do at once */
    boolean round() throws IOException {
        if (!opened) {
            synonyms = feed.synonyms();
            open();
            opened = true;
        }
        if (serving == null && offered.get() == null) {
            build.afterAnyOther(() -> closed || offered.get() != null).ifPresent(this::offer);
            if (offered.get() == null) {
                return false; // the server stops
            }
        }
        takeOver();
        FollowedIndex now = serving;
        if (now == null) {
            return true; // a search has just found it broken
        }
        boolean more;
        try {
            more = follow(now);
            if (comparisonWanted || comparedAt == null || comparedAt.plus(COMPARE_EVERY).isBefore(clock.instant())) {
                compare(now);
                feed.forget(clock.instant().minus(REMEMBERED));
            }
            if (usesAt.isBefore(clock.instant().minus(USES_EVERY))) {
                uses = feed.uses(clock.instant().minus(Duration.ofDays(DAYS_OF_USE)));
                usesAt = clock.instant();
            }
            now.commitNowAndThen();
        } catch (IOException | org.apache.lucene.store.AlreadyClosedException broken) {
            distrust(broken);
            return true;
        }
        stage = IndexReport.Stage.SERVING;
        return more;
    }

    private void open() {
        String database = feed.database();
        Path path = folder.current().orElse(null);
        if (path != null) {
            try {
                CardIndex found = CardIndex.open(path);
                Optional<FollowedIndex> usable = FollowedIndex.of(found, database, feed, clock);
                if (usable.isPresent()) {
                    builtAt = usable.get().builtAt();
                    serving = usable.get();
                } else {
                    LOG.info("The search index was made from another database or in another way, and is built anew.");
                    found.close();
                }
            } catch (IOException | RuntimeException damaged) {
                if (damaged instanceof CardFeed.FeedTrouble away) {
                    throw away;
                }
                LOG.log(Level.WARNING, "The search index is damaged and is built anew: {0}", damaged.toString());
            }
        }
    }

    private void offer(IndexBuild.Built built) {
        IndexBuild.Built before = offered.getAndSet(built);
        if (before != null) {
            before.discard();
        }
    }

    /** Only once it has what was changed while it was built: what was found before is found after. */
    private void takeOver() throws IOException {
        IndexBuild.Built built = offered.getAndSet(null);
        if (built == null) {
            return;
        }
        FollowedIndex next = FollowedIndex.of(built, feed, clock);
        try {
            while (follow(next)) {}
            folder.use(built.place());
        } catch (CardFeed.FeedTrouble away) {
            offered.compareAndSet(null, built); // the next round goes on with it
            throw away;
        } catch (IOException | RuntimeException failed) {
            built.discard();
            throw failed;
        }
        FollowedIndex before = serving;
        builtAt = built.at();
        serving = next;
        comparedAt = null;
        if (before != null) {
            before.close();
        }
        build.tidy(built.place());
    }

    private boolean follow(FollowedIndex index) throws IOException {
        return index.follow(() -> synonyms = feed.synonyms());
    }

    /** I5: the same cards in the same state as in the database. What differs, and that would be a fault of ours, is put right and told. */
    private void compare(FollowedIndex now) throws IOException {
        comparisonWanted = false;
        Set<Long> differing = now.differing();
        if (!differing.isEmpty()) {
            follow(now); // what was changed while we compared is no fault
            differing.retainAll(now.differing());
        }
        now.repair(differing);
        repaired = differing.size();
        comparedAt = clock.instant();
    }

    private void retire() {
        FollowedIndex before = serving;
        serving = null;
        if (before != null) {
            try {
                before.close();
            } catch (IOException | RuntimeException broken) {
                LOG.log(Level.FINE, "closing a broken index", broken);
            }
        }
    }

    IndexReport report() {
        FollowedIndex index = serving;
        int cards = 0;
        long bytes = 0;
        if (index != null) {
            try {
                cards = index.index().size();
                bytes = index.index().bytes();
            } catch (IOException | RuntimeException broken) {
                LOG.log(Level.FINE, "counting in a broken index", broken);
            }
        }
        IndexReport.Stage now = build.underWay() ? IndexReport.Stage.BUILDING : index == null && stage == IndexReport.Stage.SERVING ? IndexReport.Stage.STARTING : stage;
        return new IndexReport(now, index != null, cards, bytes, build.progress(), builtAt, comparedAt, repaired);
    }

    @Override
    public void close() {
        closed = true;
        try {
            if (serving != null) {
                serving.commit();
            }
        } catch (IOException | RuntimeException notNow) {
            LOG.log(Level.FINE, "what is not committed is followed again at the next start", notNow);
        }
        retire();
        IndexBuild.Built never = offered.getAndSet(null);
        if (never != null) {
            never.discard();
        }
    }
}
