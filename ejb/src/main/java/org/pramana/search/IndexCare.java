package org.pramana.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private static final int AT_ONCE = 1_000;
    private static final Duration COMMIT_EVERY = Duration.ofSeconds(5);
    private static final Duration COMPARE_EVERY = Duration.ofHours(1);
    private static final Duration USES_EVERY = Duration.ofMinutes(5);
    private static final Duration REMEMBERED = Duration.ofDays(3);
    private static final int DAYS_OF_USE = 30;

    private final CardFeed feed;
    private final IndexFolder folder;
    private final Clock clock;
    private final IndexBuild build;
    private final AtomicReference<IndexBuild.Built> offered = new AtomicReference<>();

    private volatile CardIndex serving;
    private volatile Synonyms synonyms = Synonyms.NONE;
    private volatile Map<Long, Integer> uses = Map.of();
    private volatile boolean comparisonWanted;
    private volatile IndexReport.Stage stage = IndexReport.Stage.STARTING;
    private volatile Instant builtAt;
    private volatile Instant comparedAt;
    private volatile int repaired;

    private String database;
    private ChangeSequence sequence;
    private boolean uncommitted;
    private Instant committedAt = Instant.MIN;
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
        return Optional.ofNullable(serving);
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
        if (sequence == null) {
            synonyms = feed.synonyms();
            open();
        }
        if (serving == null && offered.get() == null) {
            build.afterAnyOther(() -> closed || offered.get() != null).ifPresent(this::offer);
            if (offered.get() == null) {
                return false; // the server stops
            }
        }
        takeOver();
        boolean more;
        try {
            more = follow(serving, sequence);
            if (comparisonWanted || comparedAt == null || comparedAt.plus(COMPARE_EVERY).isBefore(clock.instant())) {
                compare();
                feed.forget(clock.instant().minus(REMEMBERED));
            }
            if (usesAt.isBefore(clock.instant().minus(USES_EVERY))) {
                uses = feed.uses(clock.instant().minus(Duration.ofDays(DAYS_OF_USE)));
                usesAt = clock.instant();
            }
            if (uncommitted && !committedAt.plus(COMMIT_EVERY).isAfter(clock.instant())) {
                commit();
            }
        } catch (IOException | org.apache.lucene.store.AlreadyClosedException broken) {
            distrust(broken);
            return true;
        }
        stage = IndexReport.Stage.SERVING;
        return more;
    }

    private void open() {
        database = feed.database();
        Path path = folder.current().orElse(null);
        if (path != null) {
            try {
                CardIndex found = CardIndex.open(path);
                Map<String, String> notes = found.notes();
                boolean same = CardIndex.FORMAT.equals(notes.get("format")) && feed.meaning().equals(notes.getOrDefault("meaning", JdbcFeed.OFF));
                if (same && Objects.equals(database, notes.get("database"))) {
                    sequence = new ChangeSequence(Math.min(Long.parseLong(notes.get("low")), feed.start(clock.instant())));
                    builtAt = Instant.parse(notes.get("built"));
                    serving = found;
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
        try {
            while (follow(built.index(), built.sequence())) {}
            folder.use(built.place());
        } catch (CardFeed.FeedTrouble away) {
            offered.compareAndSet(null, built); // the next round goes on with it
            throw away;
        } catch (IOException | RuntimeException failed) {
            built.discard();
            throw failed;
        }
        CardIndex before = serving;
        database = built.database();
        sequence = built.sequence();
        builtAt = built.at();
        serving = built.index();
        uncommitted = true;
        committedAt = clock.instant();
        comparedAt = null;
        if (before != null) {
            before.close();
        }
        build.tidy(built.place());
    }

    /** @return whether there were as many changes as are taken at once */
    private boolean follow(CardIndex index, ChangeSequence at) throws IOException {
        List<CardFeed.Change> changes = feed.changes(at, AT_ONCE);
        if (changes.isEmpty()) {
            at.followed(List.of(), clock.instant());
            return false;
        }
        Set<Long> ids = new LinkedHashSet<>();
        boolean words = false;
        for (CardFeed.Change change : changes) {
            if (change.card() == null) {
                words = true;
            } else {
                ids.add(change.card());
            }
        }
        if (words) {
            synonyms = feed.synonyms();
        }
        bring(ids, index);
        at.followed(changes.stream().map(CardFeed.Change::number).toList(), clock.instant());
        uncommitted = true;
        return changes.size() == AT_ONCE;
    }

    private void bring(Set<Long> ids, CardIndex index) throws IOException {
        List<IndexedCard> cards = feed.cards(ids);
        Set<Long> gone = new HashSet<>(ids);
        cards.forEach(card -> gone.remove(card.id()));
        index.put(cards);
        index.remove(gone);
        index.show();
    }

    /** I5: the same cards in the same state as in the database. What differs, and that would be a fault of ours, is put right and told. */
    private void compare() throws IOException {
        comparisonWanted = false;
        Set<Long> differing = differing();
        if (!differing.isEmpty()) {
            follow(serving, sequence); // what was changed while we compared is no fault
            differing.retainAll(differing());
        }
        List<Long> all = List.copyOf(differing);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            bring(new LinkedHashSet<>(all.subList(from, Math.min(all.size(), from + AT_ONCE))), serving);
        }
        repaired = all.size();
        uncommitted |= !all.isEmpty();
        comparedAt = clock.instant();
    }

    private Set<Long> differing() throws IOException {
        Map<Long, Long> here = serving.stamps();
        Map<Long, Long> there = feed.stamps();
        Set<Long> differing = new LinkedHashSet<>();
        there.forEach((id, stamp) -> {
            if (!stamp.equals(here.get(id))) {
                differing.add(id);
            }
        });
        here.keySet().stream().filter(id -> !there.containsKey(id)).forEach(differing::add);
        return differing;
    }

    private void commit() throws IOException {
        serving.commit(IndexBuild.notes(feed, database, sequence, builtAt));
        uncommitted = false;
        committedAt = clock.instant();
    }

    private void retire() {
        CardIndex before = serving;
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
        CardIndex index = serving;
        int cards = 0;
        long bytes = 0;
        if (index != null) {
            try {
                cards = index.size();
                bytes = index.bytes();
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
            if (serving != null && uncommitted) {
                commit();
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
