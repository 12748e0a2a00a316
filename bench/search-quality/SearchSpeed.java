package org.pramana.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.mariadb.jdbc.MariaDbPoolDataSource;
import org.pramana.collection.Level;
import org.pramana.collection.Visitor;

/**
 * How fast: the index, fed from the database as on a server, beside MariaDB's full-text index on the same cards; a reader who may read ten of fifty
 * collections. Both sides include the statement that asks the database who may read what was found. Only ratios within one run mean anything.
 */
public final class SearchSpeed {

    private static final int COLLECTIONS = 50;
    private static final int READABLE = 10;
    private static final int QUERIES = 300;
    private static final int SAVES = 100;

    private final Random random = new Random(42);
    private final String[] vocabulary = new String[30_000];

    /** database=JDBC-ADDRESS (migrated and empty) cards=100000 */
    public static void main(String[] arguments) throws Exception {
        Map<String, String> given = new HashMap<>(Map.of("cards", "100000"));
        for (String argument : arguments) {
            given.put(argument.replaceFirst("=.*", ""), argument.replaceFirst("^[^=]*=", ""));
        }
        new SearchSpeed().run(given.get("database"), Integer.parseInt(given.get("cards")));
    }

    private void run(String address, int cards) throws Exception {
        for (int i = 0; i < vocabulary.length; i++) {
            vocabulary[i] = word(i);
        }
        try (Connection database = DriverManager.getConnection(address); MariaDbPoolDataSource pool = new MariaDbPoolDataSource(address)) {
            long begun = System.nanoTime();
            make(database, cards);
            System.out.printf(Locale.ROOT, "%d cards made in %.0f s%n", cards, seconds(begun));
            Path folder = Files.createTempDirectory("search-speed");
            IndexCare care = new IndexCare(new JdbcFeed(pool), folder, Clock.systemUTC());
            begun = System.nanoTime();
            while (care.round()) {}
            double built = cards / seconds(begun);
            long bytes = care.report().bytes();
            long fulltextBytes = fullTextBytes(database);
            List<String> questions = questions();
            Visitor reader = reader(database);
            long[] fulltext = measure(questions, words -> fullText(database, reader, words));
            long[] lucene = measure(questions, words -> lucene(care, database, reader, words));
            long[] typing = measure(questions, words -> care.index().orElseThrow().read(searcher -> new CardLookup(searcher, reader).begun(words.substring(0, Math.min(4, words.length())), 200)));
            long[] saved = saves(database, care);
            System.out.printf(Locale.ROOT, "             p50 ms   p95 ms%n");
            line("FULLTEXT", fulltext);
            line("index", lucene);
            line("typing", typing);
            line("save to found", saved);
            System.out.printf(Locale.ROOT, "built at %.0f cards a second; %.1f MB against %.1f MB of full-text tables%n", built, bytes / 1048576.0, fulltextBytes / 1048576.0);
            System.out.printf(
                    Locale.ROOT,
                    "search cards=%d p50_ratio=%.3f p95_ratio=%.3f index_bytes_ratio=%.2f rebuild_cards_s=%.0f save_to_found_p99_ms=%.0f suggest_p95_ms=%.1f%n",
                    cards,
                    percentile(lucene, 50) / percentile(fulltext, 50),
                    percentile(lucene, 95) / percentile(fulltext, 95),
                    (double) bytes / fulltextBytes,
                    built,
                    percentile(saved, 99),
                    percentile(typing, 95));
            care.close();
            IndexFolder.remove(folder);
        }
    }

    /** Zipf: the n-th word 1/n as often as the first. */
    private String some() {
        double u = random.nextDouble();
        return vocabulary[(int) Math.min(vocabulary.length - 1, Math.exp(u * Math.log(vocabulary.length)) - 1)];
    }

    private String text(int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(text.isEmpty() ? "" : " ").append(some());
        }
        return text.toString();
    }

    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number + 37; rest > 0; rest /= 17) {
            word.append("bcdfghklmnprstvwz".charAt(rest % 17)).append("aeiou".charAt((rest / 3) % 5));
        }
        return word.append(number % 2 == 0 ? "n" : "r").toString();
    }

    private void make(Connection database, int cards) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("insert into person (login, name, created_at) values ('speed', 'Speed', utc_timestamp(6))");
            for (int i = 1; i <= COLLECTIONS; i++) {
                statement.execute("insert into card_collection (collection_key, name, created_at) values ('speed-" + i + "', 'Speed " + i + "', utc_timestamp(6))");
            }
        }
        database.setAutoCommit(false);
        long person = number(database, "select id from person where login = 'speed'");
        long collection = number(database, "select min(id) from card_collection where collection_key like 'speed-%'");
        try (PreparedStatement card = database.prepareStatement(
                        "insert into card (id, slug, collection_id, lifecycle, title, version_no, created_by, created_at, changed_at, mode, interval_days, verified_on, verified_by, verified_version, due_on) values (?, ?, ?, 'PUBLISHED', ?, 1, ?, utc_timestamp(6), utc_timestamp(6), 'INTERVAL', 90, current_date, ?, 1, current_date + interval 60 day)");
                PreparedStatement words = database.prepareStatement("insert into card_text (card_id, title, body_text) values (?, ?, ?)")) {
            for (int i = 1; i <= cards; i++) {
                String title = text(5);
                card.setLong(1, i);
                card.setString(2, "speed-" + i);
                card.setLong(3, collection + i % COLLECTIONS);
                card.setString(4, title);
                card.setLong(5, person);
                card.setLong(6, person);
                card.addBatch();
                words.setLong(1, i);
                words.setString(2, title);
                words.setString(3, text(60));
                words.addBatch();
                if (i % 2_000 == 0 || i == cards) {
                    card.executeBatch();
                    words.executeBatch();
                    database.commit();
                }
            }
        }
        database.setAutoCommit(true);
        try (Statement statement = database.createStatement()) {
            statement.execute("update search_change set at = at - interval 1 day"); // otherwise the rebuild also follows a quarter of an hour of changes
            statement.execute("optimize table card_text");
            statement.execute("analyze table card, card_text");
        }
    }

    private static Visitor reader(Connection database) throws SQLException {
        long first = number(database, "select min(id) from card_collection where collection_key like 'speed-%'");
        Map<Long, Level> levels = new HashMap<>();
        for (int i = 0; i < READABLE; i++) {
            levels.put(first + i * (COLLECTIONS / READABLE), Level.READ);
        }
        return new Visitor(1, "speed", "Speed", "en", "system", 0, false, false, Set.of(1L), levels);
    }

    private List<String> questions() {
        List<String> questions = new ArrayList<>();
        for (int i = 0; i < QUERIES; i++) {
            questions.add(text(1 + i % 4));
        }
        return questions;
    }

    private interface Search {
        void of(String words) throws Exception;
    }

    private static long[] measure(List<String> questions, Search search) throws Exception {
        for (String words : questions.subList(0, questions.size() / 4)) {
            search.of(words); // warm
        }
        long[] took = new long[questions.size()];
        for (int i = 0; i < took.length; i++) {
            long begun = System.nanoTime();
            search.of(questions.get(i));
            took[i] = System.nanoTime() - begun;
        }
        Arrays.sort(took);
        return took;
    }

    private static void lucene(IndexCare care, Connection database, Visitor reader, String words) throws IOException, SQLException {
        Set<Long> found = care.index().orElseThrow()
                .read(searcher -> new CardLookup(searcher, reader).find(Query.of(words, Query.SENTENCE), care.synonyms(), IndexedSearch.WEIGHED).scores().keySet());
        if (!found.isEmpty()) {
            read(database, "select c.id, c.title, c.due_on, c.collection_id from card c where c.id in (" + found.stream().map(String::valueOf).collect(Collectors.joining(","))
                    + ") and c.lifecycle = 'PUBLISHED' and " + readable(reader));
        }
    }

    private static void fullText(Connection database, Visitor reader, String words) throws SQLException {
        try (PreparedStatement select = database.prepareStatement(
                "select c.id, c.title, c.due_on, c.collection_id from card_text t join card c on c.id = t.card_id where match (t.title, t.tags, t.body_text) against (?) and c.lifecycle = 'PUBLISHED' and "
                        + readable(reader) + " order by match (t.title, t.tags, t.body_text) against (?) desc limit 20")) {
            select.setString(1, words);
            select.setString(2, words);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {}
            }
        }
    }

    private static String readable(Visitor reader) {
        return org.pramana.collection.Access.readable(reader, "c");
    }

    /** A change in a transaction, until a search finds its word; the thread looks as often as a server's. */
    private static long[] saves(Connection database, IndexCare care) throws Exception {
        long[] took = new long[SAVES];
        Visitor everybody = new Visitor(1, "speed", "Speed", "en", "system", 0, false, false, Set.of(), Map.of(number(database, "select collection_id from card where id = 1"), Level.READ));
        AtomicBoolean done = new AtomicBoolean();
        Thread follower = new Thread(() -> {
            try {
                while (!done.get()) {
                    care.round();
                    Thread.sleep(LiveIndex.EVERY_MS);
                }
            } catch (InterruptedException | IOException broken) {
                throw new IllegalStateException(broken);
            }
        });
        follower.start();
        for (int i = 0; i < SAVES; i++) {
            String word = "fresh" + i + "word";
            try (Statement statement = database.createStatement()) {
                statement.executeUpdate("update card_text set body_text = '" + word + "' where card_id = 1");
            }
            long begun = System.nanoTime();
            while (care.index().orElseThrow().read(searcher -> new CardLookup(searcher, everybody).find(Query.of(word), Synonyms.NONE, 10).scores().isEmpty())) {
                Thread.sleep(2);
            }
            took[i] = System.nanoTime() - begun;
        }
        done.set(true);
        follower.join();
        Arrays.sort(took);
        return took;
    }

    private static long fullTextBytes(Connection database) throws SQLException {
        return number(database, "select sum(s.file_size) from information_schema.innodb_sys_tablespaces s where s.name like concat(database(), '/fts\\_%index\\_%')");
    }

    private static void read(Connection database, String select) throws SQLException {
        try (Statement statement = database.createStatement(); ResultSet rows = statement.executeQuery(select)) {
            while (rows.next()) {}
        }
    }

    private static long number(Connection database, String select) throws SQLException {
        try (Statement statement = database.createStatement(); ResultSet row = statement.executeQuery(select)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private static void line(String name, long[] sorted) {
        System.out.printf(Locale.ROOT, "%-13s%7.2f %8.2f%n", name, percentile(sorted, 50), percentile(sorted, 95));
    }

    private static double percentile(long[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
