package org.pramana.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.pramana.store.Numbers;
import org.pramana.time.InstantColumn;

/** Reads on connections of its own, beside whatever transaction is under way: the index follows what is committed. */
final class JdbcFeed implements CardFeed {

    static final String OFF = "off";

    private static final Pattern HEADING = Pattern.compile("<h[1-6][^>]*>(.*?)</h[1-6]>", Pattern.DOTALL);
    private static final Pattern MARKUP = Pattern.compile("<[^>]*>|&[a-z#0-9]+;");

    /** Asked only of the few cards that are shared with somebody in particular. */
    private static final String READERS = "if(c.sharing = 'RESTRICTED', (select group_concat(coalesce(concat('p', r.person_id), concat('g', r.group_id)) order by r.id separator ' ')"
            + " from card_reader r where r.card_id = c.id), null)";

    private static final String CARDS = ", c.version_no, c.collection_id, c.sharing, " + READERS
            + ", t.title, t.tags, t.aliases, " + AnsweredQuestions.ALL + ", t.body_text, if(v.body_html like '%<h%', v.body_html, null), ";

    private final DataSource database;
    private final String meaning;
    private final String stamps;
    private final String cards;

    /** @param model that makes the vectors which are wanted; empty: none are, and nothing is asked about them */
    JdbcFeed(DataSource database, Optional<String> model) {
        this.database = database;
        this.meaning = model.orElse(OFF);
        String from = " from card c join card_text t on t.card_id = c.id" + model.map(EmbeddingStore::joined).orElse("");
        String more = READERS + ", " + AnsweredQuestions.ALL;
        String stamp = stamp(model.isPresent() ? more + ", m.card_id is not null" : more);
        this.stamps = "select c.id, " + stamp + from + " where c.lifecycle = 'PUBLISHED'";
        this.cards = "select c.id, " + stamp + CARDS + (model.isPresent() ? "m.vector" : "''") + from
                + " left join card_version v on v.card_id = c.id and v.version_no = c.version_no where c.lifecycle = 'PUBLISHED'";
    }

    /** crc32 is no proof of sameness, but version, shelf and readers are in it, and what it misses the next change corrects. */
    private static String stamp(String more) {
        return "(c.version_no * 4294967296 + crc32(concat_ws('|', c.collection_id, c.sharing, t.title, t.tags, t.aliases, char_length(t.body_text), " + more + ")))";
    }

    @Override
    public String meaning() {
        return meaning;
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    @Override
    public String database() {
        return list("select identity from search_origin", row -> row.getString(1)).get(0);
    }

    @Override
    public long start(Instant now) {
        List<Long> first = list(
                "select coalesce((select min(seq) - 1 from search_change where at >= ?), (select max(seq) from search_change), 0)",
                row -> row.getLong(1),
                InstantColumn.toColumn(now.minus(ChangeSequence.PATIENCE)));
        return first.get(0);
    }

    @Override
    public List<Change> changes(ChangeSequence sequence, int most) {
        StringBuilder where = new StringBuilder("seq > ?");
        List<Object> parameters = new ArrayList<>(List.of(sequence.high()));
        for (ChangeSequence.Gap gap : sequence.gaps()) {
            where.append(" or seq between ? and ?");
            parameters.add(gap.first());
            parameters.add(gap.last());
        }
        return list(
                "select seq, card_id from search_change where " + where + " order by seq limit " + most,
                row -> new Change(row.getLong(1), row.getObject(2) == null ? null : row.getLong(2)),
                parameters.toArray());
    }

    @Override
    public List<IndexedCard> cards(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : list(cards + " and c.id in (" + Numbers.list(ids) + ")", JdbcFeed::card);
    }

    @Override
    public List<IndexedCard> after(long id, int most) {
        return list(cards + " and c.id > ? order by c.id limit " + most, JdbcFeed::card, id);
    }

    @Override
    public Map<Long, Long> stamps() {
        Map<Long, Long> stamps = new HashMap<>();
        list(this.stamps, row -> stamps.put(row.getLong(1), row.getLong(2)));
        return stamps;
    }

    @Override
    public Synonyms synonyms() {
        List<Synonyms.Pair> pairs = list("select words, others, both_ways from search_synonym order by id", row -> new Synonyms.Pair(row.getString(1), row.getString(2), row.getBoolean(3)));
        if (list("select hindi_terms from search_origin", row -> row.getBoolean(1)).get(0)) {
            pairs.addAll(HindiTerms.PAIRS);
        }
        return new Synonyms(pairs);
    }

    @Override
    public Map<Long, Integer> uses(Instant since) {
        Map<Long, Integer> uses = new LinkedHashMap<>();
        list("select card_id, count(*) from card_view where at >= ? group by card_id", row -> uses.put(row.getLong(1), row.getInt(2)), InstantColumn.toColumn(since));
        return uses;
    }

    @Override
    public void forget(Instant before) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from search_change where at < ? order by seq limit 20000")) {
            delete.setObject(1, InstantColumn.toColumn(before));
            delete.executeUpdate();
        } catch (SQLException away) {
            throw new FeedTrouble(away);
        }
    }

    private <T> List<T> list(String select, Reading<T> reading, Object... parameters) {
        try (Connection connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement(select)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(reading.of(row));
                }
            }
            return rows;
        } catch (SQLException away) {
            throw new FeedTrouble(away);
        }
    }

    private static IndexedCard card(ResultSet row) throws SQLException {
        boolean restricted = "RESTRICTED".equals(row.getString(5));
        String readers = row.getString(6);
        return new IndexedCard(
                row.getLong(1),
                row.getLong(2),
                row.getInt(3),
                row.getLong(4),
                restricted ? readers == null ? List.of() : Arrays.asList(readers.split(" ")) : null,
                row.getString(7),
                words(row.getString(8)),
                lines(row.getString(9)),
                lines(row.getString(10)),
                headings(row.getString(12)),
                row.getString(11),
                row.getBytes(13));
    }

    private static List<String> words(String tags) {
        return tags == null || tags.isEmpty() ? List.of() : Arrays.asList(tags.split(", "));
    }

    private static List<String> lines(String text) {
        return text == null ? List.of() : text.lines().toList();
    }

    static String headings(String html) {
        if (html == null || html.indexOf("<h") < 0) {
            return "";
        }
        Matcher heading = HEADING.matcher(html);
        StringBuilder headings = new StringBuilder();
        while (heading.find()) {
            headings.append(MARKUP.matcher(heading.group(1)).replaceAll(" ")).append('\n');
        }
        return headings.toString();
    }
}
