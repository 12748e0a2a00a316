package org.pramana.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.pramana.collection.Level;
import org.pramana.collection.Visitor;

/** How good the answers are: the product's own search beside MariaDB's full-text index, on questions whose right cards are known. */
public final class SearchQuality {

    static final Visitor READER = new Visitor(1, "reader", "Reader", "en", "system", 0, false, false, Set.of(1L), Map.of(1L, Level.READ));

    private interface Search {
        List<Long> best(String words) throws Exception;
    }

    private record Figures(double ndcg, double mrr, double success3, double paraphrased) {}

    private static boolean misses;

    /** cranfield=FOLDER handbook=FOLDER questions=FILE, each where wanted; database=JDBC-ADDRESS for the full-text index; misses=true names what was not in the top three. */
    public static void main(String[] arguments) throws Exception {
        Map<String, String> given = new LinkedHashMap<>();
        for (String argument : arguments) {
            given.put(argument.replaceFirst("=.*", ""), argument.replaceFirst("^[^=]*=", ""));
        }
        misses = given.containsKey("misses");
        Map<String, Object> last = new LinkedHashMap<>();
        if (given.containsKey("cranfield")) {
            measure(Judged.cranfield(Path.of(given.get("cranfield"))), given, last);
        }
        if (given.containsKey("handbook")) {
            measure(Judged.handbook(Path.of(given.get("handbook")), Path.of(given.get("questions"))), given, last);
        }
        StringBuilder line = new StringBuilder("search-quality");
        last.forEach((name, value) -> line.append(' ').append(name).append('=').append(value));
        System.out.println(line);
    }

    private static void measure(Judged judged, Map<String, String> given, Map<String, Object> last) throws Exception {
        long paraphrases = judged.questions().stream().filter(Judged.Question::paraphrase).count();
        System.out.printf(Locale.ROOT, "%s: %d cards, %d questions, %d of them share no content word with the title of their card%n", judged.name(), judged.texts().size(), judged.questions().size(), paraphrases);
        System.out.printf("  %-14s %8s %8s %10s %18s%n", "", "nDCG@10", "MRR@10", "success@3", "nDCG paraphrased");
        Double fulltext = null;
        if (given.containsKey("database")) {
            try (Connection database = DriverManager.getConnection(given.get("database"))) {
                fulltext = report("FULLTEXT", judged, fullText(database, judged)).ndcg();
                last.put(judged.name() + "_fulltext", rounded(fulltext));
            }
        }
        try (CardIndex index = index(judged)) {
            Figures lexical = report("lexical", judged, words -> lexical(index, words));
            last.put(judged.name() + "_lexical", rounded(lexical.ndcg()));
            last.put(judged.name() + "_success3", rounded(lexical.success3()));
            if (fulltext != null) {
                last.put(judged.name() + "_gain_over_fulltext", rounded(lexical.ndcg() - fulltext));
            }
        }
    }

    static CardIndex index(Judged judged) throws IOException {
        CardIndex index = CardIndex.create(new ByteBuffersDirectory());
        List<IndexedCard> cards = new ArrayList<>();
        judged.texts().forEach((id, text) -> cards.add(new IndexedCard(id, 0, 1, 1, null, text.title(), List.of(), "", text.body())));
        index.add(cards);
        index.show();
        return index;
    }

    static List<Long> lexical(CardIndex index, String words) throws IOException {
        return index.read(searcher -> List.copyOf(new CardLookup(searcher, READER).find(Query.of(words, Query.SENTENCE), Synonyms.NONE, 10).scores().keySet()));
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
        PreparedStatement select = database.prepareStatement(
                "select id from judged_text where match (title, body) against (?) order by match (title, body) against (?) desc limit 10");
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

    private static Figures report(String name, Judged judged, Search search) throws Exception {
        double ndcg = 0;
        double mrr = 0;
        double success = 0;
        double paraphrased = 0;
        int paraphrases = 0;
        for (Judged.Question question : judged.questions()) {
            List<Long> best = search.best(question.words());
            double gain = 0;
            int first = 0;
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
            if (misses && (first == 0 || first > 3) && judged.name().equals("handbook") && !name.equals("FULLTEXT")) {
                System.out.println("    " + first + "\t" + question.words() + "\t" + question.right().stream().map(id -> judged.texts().get(id).title()).toList() + "\tgot "
                        + best.stream().limit(3).map(id -> judged.texts().get(id).title()).toList());
            }
        }
        int all = judged.questions().size();
        Figures figures = new Figures(ndcg / all, mrr / all, success / all, paraphrases == 0 ? 0 : paraphrased / paraphrases);
        System.out.printf(Locale.ROOT, "  %-14s %8.3f %8.3f %10.3f %18s%n", name, figures.ndcg(), figures.mrr(), figures.success3(), paraphrases == 0 ? "" : String.format(Locale.ROOT, "%.3f", figures.paraphrased()));
        return figures;
    }

    private static String rounded(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
