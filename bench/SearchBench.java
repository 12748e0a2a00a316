import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The portal's search, asked as a program asks it, beside one statement with MariaDB's full-text index on the same cards. The reader may read ten of fifty
 * collections; both sides keep to that. The portal's side includes HTTP, signing in, trust, passages and JSON; the database's side is the bare statement.
 */
final class SearchBench {

    private static final int COLLECTIONS = 50;
    private static final int READABLE = 10;
    private static final long FIRST = 5_000_000;

    /** Enough to tell how fast vectors are made. */
    private static final int COLD = 500;

    private final Bench bench;
    private final boolean meaning;
    private final Random random = new Random(42);
    private final String[] vocabulary = new String[30_000];

    private SearchBench(Bench bench, boolean meaning) {
        this.bench = bench;
        this.meaning = meaning;
        for (int i = 0; i < vocabulary.length; i++) {
            vocabulary[i] = word(i);
        }
    }

    public static void main(String[] arguments) throws Exception {
        Map<String, Long> options = Bench.options(arguments, Map.of("cards", 100_000L, "queries", 300L, "saves", 60L, "meaning", 0L));
        try (Bench bench = new Bench()) {
            new SearchBench(bench, options.get("meaning") == 1).run(options.get("cards").intValue(), options.get("queries").intValue(), options.get("saves").intValue());
        }
    }

    private void run(int cards, int queries, int saves) throws Exception {
        bench.person(99, "bench", true);
        bench.person(98, "reader", false);
        long began = System.nanoTime();
        bench.change("update search_meaning set paused = true");
        make(cards);
        if (meaning) {
            // vectors of nobody's text: what is measured here is how they are read, kept and compared
            bench.change("insert into card_meaning (card_id, model, text_hash, vector) select t.card_id, 'all-minilm-l6-v2-q/2', unhex(md5(concat(t.title, char(10), t.body_text))),"
                    + " unhex(concat(sha2(rand(), 512), sha2(rand(), 512), sha2(rand(), 512), sha2(rand(), 512), sha2(rand(), 512), sha2(rand(), 512))) from card_text t where t.card_id > " + FIRST);
        }
        System.out.printf("%,d cards are there (%.0f s)%n", cards, Bench.seconds(began));
        for (String report = report(); figure(report, "cards") < cards || !report.contains("\"SERVING\""); report = report()) {
            Bench.pause(200);
        }
        if (meaning) {
            System.out.printf(Locale.ROOT, "vectors are made at %.1f cards a second, and only while nobody has stopped it%n", cold());
        }
        bench.settle();
        double rebuild = cards / rebuilt();
        String report = report();
        double fullTextBytes = fullTextBytes();
        double bytes = figure(report, "bytes");

        List<Double> index = new ArrayList<>();
        List<Double> fullText = new ArrayList<>();
        try (Connection database = Bench.connect(); PreparedStatement select = database.prepareStatement(statement())) {
            for (int i = -queries / 4; i < queries; i++) { // the first quarter warms both up
                String words = text(1 + Math.abs(i) % 4);
                double searched = millis(() -> bench.get("reader", "/search?size=20&q=" + encoded(words)));
                double selected = millis(() -> {
                    select.setString(1, words);
                    select.setString(2, words);
                    try (var rows = select.executeQuery()) {
                        while (rows.next()) {}
                    }
                });
                if (i >= 0) {
                    index.add(searched);
                    fullText.add(selected);
                }
            }
        }
        List<Double> typing = new ArrayList<>();
        List<Double> fixed = new ArrayList<>();
        for (int i = -20; i < 200; i++) {
            String word = text(1);
            double suggested = bench.page("reader", "/library/suggestions?q=" + encoded(word.substring(0, Math.min(word.length(), 2 + Math.abs(i) % 4))), "");
            double resource = bench.page("reader", "/jakarta.faces.resource/portal.css.xhtml?ln=pramana", "");
            if (i >= 0) {
                typing.add(suggested);
                fixed.add(resource);
            }
        }
        List<Double> saved = saves(saves);
        System.out.printf(Locale.ROOT, "%-28s %9s %9s %9s%n", "milliseconds", "p50", "p95", "p99");
        line("MariaDB FULLTEXT, bare", fullText);
        line("search, over HTTP", index);
        line("suggestions, over HTTP", typing);
        line("a style sheet, over HTTP", fixed);
        line("published until found", saved);
        System.out.printf(Locale.ROOT, "index %.1f MB, full-text tables %.1f MB; rebuilt at %.0f cards a second%n", bytes / 1048576, fullTextBytes / 1048576, rebuild);
        System.out.printf(
                Locale.ROOT,
                "search p95_ratio=%.3f p50_ratio=%.3f index_bytes_ratio=%.2f rebuild_cards_s=%.0f save_to_found_p99_ms=%.0f suggest_p95_ms=%.1f static_p95_ms=%.1f cards=%d%n",
                Bench.percentile(index, 95) / Bench.percentile(fullText, 95),
                Bench.percentile(index, 50) / Bench.percentile(fullText, 50),
                bytes / fullTextBytes,
                rebuild,
                Bench.percentile(saved, 99),
                Bench.percentile(typing, 95),
                Bench.percentile(fixed, 95),
                cards);
    }

    /** Cards a second without any vector to begin with; stopped halfway, and gone on with. */
    private double cold() throws Exception {
        while (figure(meaningReport(), "waiting") > 0) {
            Bench.pause(100);
        }
        bench.change("update card_text set title = concat(title, ' again') where card_id > " + FIRST + " order by card_id limit " + COLD);
        while (figure(meaningReport(), "waiting") < COLD) {
            Bench.pause(100);
        }
        bench.put("/search/meaning", "{\"paused\": false}");
        while (figure(meaningReport(), "waiting") > COLD / 2) {
            Bench.pause(50);
        }
        bench.put("/search/meaning", "{\"paused\": true}");
        Bench.pause(3_000);
        double stopped = figure(meaningReport(), "waiting");
        Bench.pause(2_000);
        if (stopped == 0 || figure(meaningReport(), "waiting") != stopped) {
            throw new IllegalStateException("stopped, it goes on: " + meaningReport());
        }
        bench.put("/search/meaning", "{\"paused\": false}");
        while (figure(meaningReport(), "waiting") > 0) {
            Bench.pause(50);
        }
        Matcher rate = Pattern.compile("\"cardsPerSecond\":([\\d.]+)").matcher(meaningReport());
        return rate.find() ? Double.parseDouble(rate.group(1)) : 0;
    }

    private String meaningReport() throws Exception {
        return bench.get("bench", "/search/meaning");
    }

    // ---- the cards ------------------------------------------------------------------------------------------------------------------

    private void make(int cards) throws Exception {
        bench.change("insert into person_group (id, group_key, name, created_at) values (800, 'searchers', 'Searchers', utc_timestamp(6))");
        bench.change("insert into membership (group_id, person_id) values (800, 98), (800, 99)");
        bench.change("insert into card_collection (id, collection_key, name, created_at) select 200 + seq, concat('shelf-', seq), concat('Shelf ', seq), utc_timestamp(6) from seq_1_to_" + COLLECTIONS);
        bench.change("insert into collection_grant (collection_id, group_id, level) select 200 + seq, 800, if(seq = 5, 'OWNER', 'READ') from seq_1_to_" + COLLECTIONS + " where seq mod " + COLLECTIONS / READABLE + " = 0");
        bench.change("update access_epoch set epoch = epoch + 1");
        String address = System.getenv("PRAMANA_TEST_DATABASE");
        try (Connection database = DriverManager.getConnection(
                        address + (address.contains("?") ? "&" : "?") + "useBulkStmts=true", System.getenv("PRAMANA_TEST_DATABASE_USER"), System.getenv("PRAMANA_TEST_DATABASE_PASSWORD"));
                PreparedStatement card = database.prepareStatement(
                        "insert into card (id, slug, collection_id, lifecycle, title, version_no, created_by, created_at, published_at, changed_at, mode, interval_days, verified_on, verified_by, verified_version, due_on, cycle_no, responsible_id)"
                                + " values (?, ?, ?, 'PUBLISHED', ?, 1, 99, utc_timestamp(6), utc_timestamp(6), utc_timestamp(6), 'INTERVAL', 90, current_date, 99, 1, current_date + interval 60 day, 1, 99)");
                PreparedStatement version = database.prepareStatement(
                        "insert into card_version (card_id, version_no, title, body_html, body_text, body_hash, words, author_id, created_at) values (?, 1, ?, ?, ?, '', 65, 99, utc_timestamp(6))");
                PreparedStatement words = database.prepareStatement("insert into card_text (card_id, title, body_text) values (?, ?, ?)")) {
            database.setAutoCommit(false);
            for (int i = 1; i <= cards; i++) {
                String title = text(5);
                String body = text(60);
                set(card, FIRST + i, "found-" + i, 201 + i % COLLECTIONS, title);
                set(version, FIRST + i, title, (i % 3 == 0 ? "<h2>" + text(3) + "</h2>" : "") + "<p>" + body + "</p>", body);
                set(words, FIRST + i, title, body);
                if (i % 2_000 == 0 || i == cards) {
                    card.executeBatch();
                    version.executeBatch();
                    words.executeBatch();
                    database.commit();
                }
            }
        }
        bench.change("optimize table card_text");
        for (String table : List.of("card", "card_text", "card_version")) {
            bench.change("analyze table " + table);
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    /** Zipf: the n-th word 1/n as often as the first. */
    private String text(int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            int rank = (int) Math.min(vocabulary.length - 1, Math.exp(random.nextDouble() * Math.log(vocabulary.length)) - 1);
            text.append(text.isEmpty() ? "" : " ").append(vocabulary[rank]);
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

    // ---- what is measured -----------------------------------------------------------------------------------------------------------

    private static String statement() {
        return "select c.id, c.title, c.due_on, c.collection_id from card_text t join card c on c.id = t.card_id"
                + " where match (t.title, t.tags, t.aliases, t.body_text) against (?) and c.lifecycle = 'PUBLISHED' and c.collection_id in (select g.collection_id from collection_grant g"
                + " join membership m on m.group_id = g.group_id where m.person_id = 98) order by match (t.title, t.tags, t.aliases, t.body_text) against (?) desc limit 20";
    }

    /** The files of the words of the cards' full-text indexes: those of the table that has most. */
    private static double fullTextBytes() throws IOException {
        Path data = Path.of(System.getenv("PRAMANA_BENCH_DIRECTORY")).resolveSibling(".pramana").resolve("bench/database/data");
        Map<String, Long> tables = new HashMap<>();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(one -> one.getFileName().toString().matches("FTS_.*_INDEX_\\d\\.ibd")).toList()) {
                tables.merge(file.getFileName().toString().split("_")[1], Files.size(file), Long::sum);
            }
        }
        return tables.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /** Seconds, the best of three: from the call until the new index has taken the old one's place. */
    private double rebuilt() throws Exception {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            String before = built(report());
            long began = System.nanoTime();
            bench.post("/search/index/rebuild", "");
            while (built(report()).equals(before)) {
                Bench.pause(50);
            }
            best = Math.min(best, Bench.seconds(began));
        }
        return best;
    }

    private List<Double> saves(int saves) throws Exception {
        List<Double> took = new ArrayList<>();
        for (int i = 0; i < saves; i++) {
            String word = "fresh" + i + "words" + Long.toString(random.nextLong(1_000_000), 36);
            bench.post("/cards", "{\"collection\": \"shelf-5\", \"title\": \"" + word + "\", \"body\": \"<p>New.</p>\", \"bodyFormat\": \"HTML\", \"publish\": true}");
            took.add(millis(() -> {
                while (!bench.get("reader", "/search?size=5&q=" + word).contains("\"total\":1")) {
                    Bench.pause(2);
                }
            }));
        }
        return took;
    }

    private String report() throws Exception {
        return bench.get("bench", "/search/index");
    }

    private static String built(String report) {
        Matcher at = Pattern.compile("\"builtAt\":\"([^\"]+)\"").matcher(report);
        return at.find() ? at.group(1) : "";
    }

    private static double figure(String report, String name) {
        Matcher figure = Pattern.compile("\"" + name + "\":(\\d+)").matcher(report);
        return figure.find() ? Double.parseDouble(figure.group(1)) : 0;
    }

    private interface Work {
        void done() throws Exception;
    }

    private static double millis(Work work) throws Exception {
        long began = System.nanoTime();
        work.done();
        return (System.nanoTime() - began) / 1e6;
    }

    private static void line(String name, List<Double> values) {
        System.out.printf(Locale.ROOT, "%-28s %9.1f %9.1f %9.1f%n", name, Bench.percentile(values, 50), Bench.percentile(values, 95), Bench.percentile(values, 99));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
