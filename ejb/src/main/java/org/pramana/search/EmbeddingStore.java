package org.pramana.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.pramana.store.Numbers;

/**
 * The vectors of cards in the database, each with the hash of the text that it was made from. Every method uses the connection that it is given, with
 * every statement a transaction of its own: a vector that is written holds no lock on its card for longer than that.
 */
final class EmbeddingStore {

    private static final String LOCK = "concat('pramana-meaning-', database())";
    private static final String HASH = "unhex(md5(concat(t.title, char(10), t.body_text)))";

    private EmbeddingStore() {}

    /**
     * @param read what the model reads of it, see {@link Sections}
     * @param hash of title and text, as the database works it out
     */
    record Text(long card, List<String> read, byte[] hash) {}

    /** Joins the vectors that hold for the card {@code c} with the text {@code t}, as {@code m}. @param model a name of ours, never anybody's input */
    static String joined(String model) {
        return " left join card_meaning m on m.card_id = c.id and m.model = '" + model + "' and m.text_hash = " + HASH;
    }

    /** Those of these published cards that have no vector for the text that they have now, the newest first: whoever has no time for all of them begins with what is asked for. */
    static List<Text> missing(Connection database, String model, Collection<Long> cards) throws SQLException {
        List<Text> texts = new ArrayList<>();
        if (!cards.isEmpty()) {
            String select = "select c.id, t.title, t.body_text, " + HASH + ", if(v.body_html like '%<h%', v.body_html, null) from card c join card_text t on t.card_id = c.id" + joined(model)
                    + " left join card_version v on v.card_id = c.id and v.version_no = c.version_no"
                    + " where m.card_id is null and c.lifecycle = 'PUBLISHED' and c.id in (" + Numbers.list(cards) + ") order by c.id desc";
            try (PreparedStatement statement = database.prepareStatement(select); ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    texts.add(new Text(row.getLong(1), Sections.of(row.getString(2), JdbcFeed.headings(row.getString(5)), row.getString(3)), row.getBytes(4)));
                }
            }
        }
        return texts;
    }

    /** @param vectors one after the other, that of the whole first; empty: there is none for this text */
    static void store(Connection database, String model, Text text, byte[] vectors) throws SQLException {
        try (PreparedStatement insert = database.prepareStatement(
                "insert into card_meaning (card_id, model, text_hash, vector) select id, ?, ?, ? from card where id = ?"
                        + " on duplicate key update model = values(model), text_hash = values(text_hash), vector = values(vector), made_at = utc_timestamp(6)")) {
            insert.setString(1, model);
            insert.setBytes(2, text.hash());
            insert.setBytes(3, vectors);
            insert.setLong(4, text.card());
            insert.executeUpdate();
        }
    }

    static boolean paused(Connection database) throws SQLException {
        return answer(database, "select paused from search_meaning");
    }

    /** One node at a time makes vectors, so that no two make the same one. It holds until it is given back or the connection ends. */
    static boolean begin(Connection database) throws SQLException {
        return answer(database, "select coalesce(get_lock(" + LOCK + ", 0), 0)");
    }

    static void end(Connection database) throws SQLException {
        answer(database, "select coalesce(release_lock(" + LOCK + "), 0)");
    }

    private static boolean answer(Connection database, String select) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(select); ResultSet row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }
}
