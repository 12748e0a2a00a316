import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How good the answers are: the portal's search, asked over its API, beside MariaDB's full-text index, on questions whose right cards somebody has named. */
final class SearchQualityBench {

    private static final long FIRST = 6_000_000;
    private static final Pattern SLUG = Pattern.compile("\"slug\":\"judged-(\\d+)\"");

    interface Search {
        List<Long> best(String words) throws Exception;
    }

    record Figures(double ndcg, double mrr, double success3) {}

    private final Bench bench;
    private final boolean misses;

    private SearchQualityBench(Bench bench, boolean misses) {
        this.bench = bench;
        this.misses = misses;
    }

    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i].replaceFirst("^--", ""), arguments[i + 1]);
        }
        if (!options.containsKey("corpus")) {
            throw new IllegalArgumentException("--corpus FOLDER names the folder that holds cranfield/ and handbook/, or one of them");
        }
        Path corpus = Path.of(options.get("corpus"));
        Map<String, Double> last = new LinkedHashMap<>();
        try (Bench bench = new Bench()) {
            SearchQualityBench quality = new SearchQualityBench(bench, options.containsKey("misses"));
            bench.person(99, "bench", true);
            bench.person(98, "reader", false);
            bench.change("insert into person_group (id, group_key, name, created_at) values (800, 'searchers', 'Searchers', utc_timestamp(6))");
            bench.change("insert into membership (group_id, person_id) values (800, 98)");
            bench.change("insert into card_collection (id, collection_key, name, created_at) values (200, 'judged', 'Judged', utc_timestamp(6))");
            bench.change("insert into collection_grant (collection_id, group_id, level) values (200, 800, 'READ')");
            bench.change("update access_epoch set epoch = epoch + 1");
            if (Files.isDirectory(corpus.resolve("cranfield"))) {
                quality.measure(Judged.cranfield(corpus.resolve("cranfield")), last);
            }
            if (Files.isDirectory(corpus.resolve("handbook"))) {
                Path questions = Path.of(System.getenv("PRAMANA_BENCH_DIRECTORY"), "questions.tsv");
                quality.measure(Judged.pages(corpus.resolve("handbook"), questions), last);
                quality.measure(Judged.handbook(corpus.resolve("handbook"), questions), last);
                new HindiQuestions(bench, quality).measure(corpus.resolve("handbook"), last); // among the same cards
            }
        }
        StringBuilder line = new StringBuilder("search-quality");
        last.forEach((name, value) -> line.append(' ').append(name).append('=').append(String.format(Locale.ROOT, "%.3f", value)));
        System.out.println(line);
    }

    private void measure(Judged judged, Map<String, Double> last) throws Exception {
        make(judged);
        System.out.printf(
                "%s: %d cards, %d questions, %d of them share no content word with the title of their card%n",
                judged.name(), judged.texts().size(), judged.questions().size(), judged.questions().stream().filter(Judged.Question::paraphrase).count());
        System.out.printf("  %-14s %8s %8s %10s %18s%n", "", "nDCG@10", "MRR@10", "success@3", "nDCG paraphrased");
        try (Connection database = Bench.connect()) {
            Figures fulltext = report("FULLTEXT", judged, fullText(database, judged));
            Figures lexical = report("lexical", judged, words -> search(words, "WORDS"));
            Figures meaning = report("meaning only", judged, words -> search(words, "MEANING"));
            Figures joined = report("joined", judged, words -> search(words, "BOTH"));
            bench.change("update card set verified_on = current_date - interval 100 day, due_on = current_date - interval 10 day where id > " + FIRST + " and id % 3 = 0");
            Figures trusted = report("with trust", judged, words -> search(words, "BOTH"));
            last.put(judged.name() + "_fulltext", fulltext.ndcg());
            last.put(judged.name() + "_lexical", lexical.ndcg());
            last.put(judged.name() + "_meaning", meaning.ndcg());
            last.put(judged.name() + "_joined", joined.ndcg());
            last.put(judged.name() + "_joined_with_trust", trusted.ndcg());
            last.put(judged.name() + "_mrr", joined.mrr());
            last.put(judged.name() + "_success3", joined.success3());
            last.put("gain_over_fulltext", joined.ndcg() - fulltext.ndcg());
            last.put("gain_over_lexical", joined.ndcg() - lexical.ndcg());
        }
    }

    /** These cards and no others, all verified today, read by nobody: trust and use make no difference between them. */
    private void make(Judged judged) throws Exception {
        bench.change("delete from card where id > " + FIRST);
        try (PreparedStatement card = bench.database.prepareStatement(
                        "insert into card (id, slug, collection_id, lifecycle, title, version_no, created_by, created_at, published_at, changed_at, mode, interval_days, verified_on, verified_by, verified_version, due_on, cycle_no, responsible_id)"
                                + " values (?, ?, 200, 'PUBLISHED', ?, 1, 99, utc_timestamp(6), utc_timestamp(6), utc_timestamp(6), 'INTERVAL', 90, current_date, 99, 1, current_date + interval 60 day, 1, 99)");
                PreparedStatement words = bench.database.prepareStatement("insert into card_text (card_id, title, body_text) values (?, ?, ?)");
                PreparedStatement version = bench.database.prepareStatement(
                        "insert into card_version (card_id, version_no, title, body_html, body_text, body_hash, words, author_id, created_at) values (?, 1, ?, ?, ?, ?, 0, 99, utc_timestamp(6))")) {
            for (var text : judged.texts().entrySet()) {
                String title = text.getValue().title().length() > 200 ? text.getValue().title().substring(0, 200) : text.getValue().title();
                card.setLong(1, FIRST + text.getKey());
                card.setString(2, "judged-" + text.getKey());
                card.setString(3, title);
                card.addBatch();
                words.setLong(1, FIRST + text.getKey());
                words.setString(2, title);
                words.setString(3, text.getValue().body());
                words.addBatch();
                if (text.getValue().html() != null) {
                    version.setLong(1, FIRST + text.getKey());
                    version.setString(2, title);
                    version.setString(3, text.getValue().html());
                    version.setString(4, text.getValue().body());
                    version.setString(5, "judged-" + text.getKey());
                    version.addBatch();
                }
            }
            card.executeBatch();
            version.executeBatch();
            words.executeBatch(); // last, as it is published: then its meaning is worked out, headings and all
        }
        String before = bench.get("bench", "/search/index");
        bench.post("/search/index/rebuild", ""); // what was deleted counts for nothing any more
        while (built(bench.get("bench", "/search/index")).equals(built(before)) || !bench.get("bench", "/search/index").contains("\"SERVING\"")) {
            Bench.pause(100);
        }
        long began = System.nanoTime();
        String report = bench.get("bench", "/search/meaning");
        for (; !report.contains("\"ON\"") || !report.contains("\"waiting\":0,"); report = bench.get("bench", "/search/meaning")) {
            if (report.contains("\"FAILED\"") || report.contains("\"OFF\"")) {
                throw new IllegalStateException(report);
            }
            Bench.pause(500);
        }
        System.out.printf(Locale.ROOT, "%s: what its cards mean was worked out in %.0f s%n", judged.name(), Bench.seconds(began));
    }

    private static String built(String report) {
        Matcher at = Pattern.compile("\"builtAt\":\"([^\"]+)\"").matcher(report);
        return at.find() ? at.group(1) : "";
    }

    /** As the portal looks for its readers. */
    List<Long> asReaders(String words) throws Exception {
        return search(words, "BOTH");
    }

    private List<Long> search(String words, String by) throws Exception {
        Matcher slug = SLUG.matcher(bench.get("reader", "/search?size=10&by=" + by + "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)));
        Set<Long> best = new LinkedHashSet<>(); // the answer box, which comes first, is the first hit
        while (slug.find()) {
            best.add(Long.valueOf(slug.group(1)));
        }
        return List.copyOf(best);
    }

    /** As plainly as MariaDB is used: natural language mode over title and text. */
    private static Search fullText(Connection database, Judged judged) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("drop table if exists judged_text");
            statement.execute("create table judged_text (id bigint primary key, title varchar(500), body mediumtext, fulltext index judged_words (title, body)) engine=InnoDB");
        }
        try (PreparedStatement insert = database.prepareStatement("insert into judged_text values (?, ?, ?)")) {
            for (var text : judged.texts().entrySet()) {
                insert.setLong(1, text.getKey());
                insert.setString(2, text.getValue().title());
                insert.setString(3, text.getValue().body());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        PreparedStatement select = database.prepareStatement("select id from judged_text where match (title, body) against (?) order by match (title, body) against (?) desc limit 10");
        return words -> {
            select.setString(1, words);
            select.setString(2, words);
            List<Long> best = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    best.add(rows.getLong(1));
                }
            }
            return best;
        };
    }

    Figures report(String name, Judged judged, Search search) throws Exception {
        double ndcg = 0;
        double mrr = 0;
        double success = 0;
        double paraphrased = 0;
        int paraphrases = 0;
        for (Judged.Question question : judged.questions()) {
            List<Long> best = search.best(question.words());
            int first = 0;
            double gain = 0;
            for (int rank = 1; rank <= Math.min(10, best.size()); rank++) {
                if (question.right().contains(best.get(rank - 1))) {
                    gain += 1 / log2(rank + 1);
                    first = first == 0 ? rank : first;
                }
            }
            double ideal = 0;
            for (int rank = 1; rank <= Math.min(10, question.right().size()); rank++) {
                ideal += 1 / log2(rank + 1);
            }
            double value = ideal == 0 ? 0 : gain / ideal;
            ndcg += value;
            mrr += first == 0 ? 0 : 1.0 / first;
            success += first >= 1 && first <= 3 ? 1 : 0;
            if (question.paraphrase()) {
                paraphrased += value;
                paraphrases++;
            }
            if (misses && (first == 0 || first > 3) && !judged.name().equals("cranfield") && (name.equals("joined") || name.equals("search"))) {
                System.out.println("    " + (first == 0 ? "-" : first) + "  " + question.words() + "  wanted " + titles(judged, List.copyOf(question.right())) + "  got " + titles(judged, best.stream().limit(3).toList()));
            }
        }
        int all = judged.questions().size();
        System.out.printf(
                Locale.ROOT, "  %-14s %8.3f %8.3f %10.3f %18s%n", name, ndcg / all, mrr / all, success / all, paraphrases == 0 ? "" : String.format(Locale.ROOT, "%.3f", paraphrased / paraphrases));
        return new Figures(ndcg / all, mrr / all, success / all);
    }

    private static List<String> titles(Judged judged, List<Long> cards) {
        return cards.stream().map(id -> judged.texts().get(id).title()).toList();
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
