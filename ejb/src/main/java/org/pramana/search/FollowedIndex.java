package org.pramana.search;

import java.io.Closeable;
import java.io.IOException;
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

/** One index, and how far it has followed the changes of the database that it was made from. For one thread at a time; searches read from any. */
final class FollowedIndex implements Closeable {

    private static final int AT_ONCE = 1_000;
    private static final Duration COMMIT_EVERY = Duration.ofSeconds(5);

    private final CardFeed feed;
    private final Clock clock;
    private final CardIndex index;
    private final String database;
    private final ChangeSequence sequence;
    private final Instant builtAt;

    private boolean uncommitted;
    private Instant committedAt;

    private FollowedIndex(CardFeed feed, Clock clock, CardIndex index, String database, ChangeSequence sequence, Instant builtAt, Instant committedAt) {
        this.feed = feed;
        this.clock = clock;
        this.index = index;
        this.database = database;
        this.sequence = sequence;
        this.builtAt = builtAt;
        this.committedAt = committedAt;
    }

    /** One that was built a moment ago: from where that began there is something to follow. */
    static FollowedIndex of(IndexBuild.Built built, CardFeed feed, Clock clock) {
        FollowedIndex followed = new FollowedIndex(feed, clock, built.index(), built.database(), built.sequence(), built.at(), clock.instant());
        followed.uncommitted = true;
        return followed;
    }

    /** One that was found in its folder; empty where it was made from another database or in another way. */
    static Optional<FollowedIndex> of(CardIndex found, String database, CardFeed feed, Clock clock) {
        Map<String, String> notes = found.notes();
        boolean same = CardIndex.FORMAT.equals(notes.get("format")) && feed.meaning().equals(notes.getOrDefault("meaning", JdbcFeed.OFF));
        if (!same || !Objects.equals(database, notes.get("database"))) {
            return Optional.empty();
        }
        ChangeSequence from = new ChangeSequence(Math.min(Long.parseLong(notes.get("low")), feed.start(clock.instant())));
        return Optional.of(new FollowedIndex(feed, clock, found, database, from, Instant.parse(notes.get("built")), Instant.MIN));
    }

    CardIndex index() {
        return index;
    }

    Instant builtAt() {
        return builtAt;
    }

    /**
     * The next changes.
     *
     * @param otherSynonyms is done where these have changed, before anything is noted as followed
     * @return whether there were as many as are taken at once
     */
    boolean follow(Runnable otherSynonyms) throws IOException {
        List<CardFeed.Change> changes = feed.changes(sequence, AT_ONCE);
        if (changes.isEmpty()) {
            sequence.followed(List.of(), clock.instant());
            return false;
        }
        Set<Long> ids = new LinkedHashSet<>();
        boolean synonyms = false;
        for (CardFeed.Change change : changes) {
            if (change.card() == null) {
                synonyms = true;
            } else {
                ids.add(change.card());
            }
        }
        if (synonyms) {
            otherSynonyms.run();
        }
        bring(ids);
        sequence.followed(changes.stream().map(CardFeed.Change::number).toList(), clock.instant());
        return changes.size() == AT_ONCE;
    }

    private void bring(Set<Long> ids) throws IOException {
        List<IndexedCard> cards = feed.cards(ids);
        Set<Long> gone = new HashSet<>(ids);
        cards.forEach(card -> gone.remove(card.id()));
        index.put(cards);
        index.remove(gone);
        index.show();
        uncommitted = true;
    }

    /** Which cards are not in the same state as in the database. */
    Set<Long> differing() throws IOException {
        Map<Long, Long> here = index.stamps();
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

    void repair(Set<Long> differing) throws IOException {
        List<Long> all = List.copyOf(differing);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            bring(new LinkedHashSet<>(all.subList(from, Math.min(all.size(), from + AT_ONCE))));
        }
    }

    /** Keeps what was followed, now and then: what is not kept is followed again after a crash. */
    void commitNowAndThen() throws IOException {
        if (!committedAt.plus(COMMIT_EVERY).isAfter(clock.instant())) {
            commit();
        }
    }

    void commit() throws IOException {
        if (uncommitted) {
            index.commit(IndexBuild.notes(feed, database, sequence, builtAt));
            uncommitted = false;
            committedAt = clock.instant();
        }
    }

    /** Without a commit. */
    @Override
    public void close() throws IOException {
        index.close();
    }
}
