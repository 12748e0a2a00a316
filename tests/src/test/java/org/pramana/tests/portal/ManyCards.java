package org.pramana.tests.portal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A collection with so many cards and one reader of its own, {@code reader-of-NAME}, so that nobody else's lists grow. Written by hand: a hundred
 * cards through the portal would take a minute.
 */
final class ManyCards {

    private ManyCards() {}

    static void create(Connection database, String name, int cards) throws SQLException {
        if (exists(database, name)) {
            return;
        }
        long person = insert(
                database,
                "insert into person (login, name, password_hash, created_at) select ?, 'Reader of many', password_hash, utc_timestamp() from person where login = 'consumer'",
                "reader-of-" + name);
        long group = insert(database, "insert into person_group (group_key, name, created_at) values (?, 'Readers of many', utc_timestamp())", "readers-of-" + name);
        long collection = insert(
                database, "insert into card_collection (collection_key, name, created_at) values (?, 'Many cards', utc_timestamp())", "many-" + name);
        change(database, "insert into membership (group_id, person_id) values (?, ?)", group, person);
        change(database, "insert into collection_grant (collection_id, group_id, level) values (?, ?, 'READ')", collection, group);
        for (int i = 0; i < cards; i++) {
            card(database, collection, person, name, i);
        }
        change(database, "update access_epoch set epoch = epoch + 1");
    }

    private static void card(Connection database, long collection, long person, String name, int i) throws SQLException {
        long card = insert(
                database,
                "insert into card (slug, collection_id, lifecycle, title, version_no, created_by, created_at, published_at, changed_at, verified_on, verified_at, verified_by, verified_version, due_on, cycle_no)"
                        + " values (?, " + collection + ", 'PUBLISHED', 'Plentiful " + i + "', 1, " + person
                        + ", utc_timestamp(), utc_timestamp(), utc_timestamp(), current_date, utc_timestamp(), " + person + ", 1, current_date + interval 90 day, 1)",
                "plentiful-" + name + "-" + i);
        change(
                database,
                "insert into card_version (card_id, version_no, title, body_html, body_text, body_hash, words, author_id, created_at) values (?, 1, 'Plentiful', '<p>Plentiful words</p>', 'Plentiful words', repeat('0', 64), 2, ?, utc_timestamp())",
                card,
                person);
        change(database, "insert into card_text (card_id, title, body_text) values (?, 'Plentiful', 'Plentiful words')", card);
    }

    private static boolean exists(Connection database, String name) throws SQLException {
        try (var found = database.prepareStatement("select 1 from card_collection where collection_key = ?")) {
            found.setString(1, "many-" + name);
            return found.executeQuery().next();
        }
    }

    private static long insert(Connection database, String insert, String value) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(insert, Statement.RETURN_GENERATED_KEYS)) {
            statement.setString(1, value);
            statement.executeUpdate();
            try (var key = statement.getGeneratedKeys()) {
                key.next();
                return key.getLong(1);
            }
        }
    }

    private static void change(Connection database, String change, Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(change)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
