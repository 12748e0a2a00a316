package org.pramana.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.pramana.collection.Level;
import org.pramana.collection.Visitor;

/** A database of cards in memory, and people who look for them. Changes show when they are made, as after a commit. */
final class Shelf implements CardFeed {

    static final long SALES = 1;
    static final long LEGAL = 2;

    final TreeMap<Long, IndexedCard> cards = new TreeMap<>();
    final List<Change> changes = new ArrayList<>();
    String database = "one";
    Synonyms synonyms = Synonyms.NONE;
    boolean away;
    Runnable whileItIsRead = () -> {};

    void publish(long id, String title, String body) {
        publish(id, SALES, null, title, body);
    }

    void publish(long id, long collection, List<String> readers, String title, String body, String... tags) {
        IndexedCard before = cards.get(id);
        int version = before == null ? 1 : before.version() + 1;
        long stamp = Objects.hash(version, collection, readers, title, body);
        cards.put(id, new IndexedCard(id, stamp, version, collection, readers, title, List.of(tags), List.of(), List.of(), "", body, new byte[0]));
        changes.add(new Change(changes.size() + 1, id));
    }

    /** The same card with other names. */
    void alsoCalled(long id, String... aliases) {
        say(id, List.of(aliases), cards.get(id).answered());
    }

    /** The same card after these questions. */
    void answered(long id, String... questions) {
        say(id, cards.get(id).aliases(), List.of(questions));
    }

    private void say(long id, List<String> aliases, List<String> answered) {
        IndexedCard card = cards.get(id);
        cards.put(
                id,
                new IndexedCard(
                        id, card.stamp() + 1, card.version(), card.collectionId(), card.readers(), card.title(), card.tags(), aliases, answered, card.headings(), card.body(), card.meaning()));
        changes.add(new Change(changes.size() + 1, id));
    }

    void archive(long id) {
        cards.remove(id);
        changes.add(new Change(changes.size() + 1, id));
    }

    static Visitor reader(long person, List<Long> groups, Long... collections) {
        Map<Long, Level> levels = new HashMap<>();
        for (Long collection : collections) {
            levels.put(collection, Level.READ);
        }
        return new Visitor(person, "p" + person, "P", "en", "system", 0, false, false, java.util.Set.copyOf(groups), levels);
    }

    @Override
    public String database() {
        if (away) {
            throw new FeedTrouble(new java.sql.SQLException("away"));
        }
        return database;
    }

    @Override
    public String meaning() {
        return JdbcFeed.OFF;
    }

    @Override
    public long start(Instant now) {
        return changes.size();
    }

    @Override
    public List<Change> changes(ChangeSequence sequence, int most) {
        database();
        return changes.stream().filter(change -> change.number() > sequence.high()).limit(most).toList();
    }

    @Override
    public List<IndexedCard> cards(Collection<Long> ids) {
        return ids.stream().map(cards::get).filter(Objects::nonNull).toList();
    }

    @Override
    public List<IndexedCard> after(long id, int most) {
        whileItIsRead.run();
        return cards.tailMap(id, false).values().stream().limit(most).toList();
    }

    @Override
    public Map<Long, Long> stamps() {
        Map<Long, Long> stamps = new HashMap<>();
        cards.values().forEach(card -> stamps.put(card.id(), card.stamp()));
        return stamps;
    }

    @Override
    public Synonyms synonyms() {
        return synonyms;
    }

    @Override
    public Map<Long, Integer> uses(Instant since) {
        return Map.of();
    }

    @Override
    public void forget(Instant before) {}
}
