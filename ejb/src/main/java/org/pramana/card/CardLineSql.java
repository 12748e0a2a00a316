package org.pramana.card;

import java.time.Clock;
import java.time.LocalDate;
import org.pramana.collection.Visitor;
import org.pramana.people.Party;
import org.pramana.people.PartyKey;
import org.pramana.store.Row;
import org.pramana.trust.Lifecycle;
import org.pramana.trust.Stamp;
import org.pramana.trust.StampSql;

/** A {@link CardLine} out of one row, for every list of cards: {@link #columns} in its select list, {@link #FROM} behind it. */
public final class CardLineSql {

    private static final String WHAT_IS_SAID_OF_IT =
            """
             join card_collection k on k.id = c.collection_id
             left join card_version v on v.card_id = c.id and v.version_no = c.version_no
             left join person a on a.id = v.author_id
             left join person r on r.id = c.responsible_id
            """;

    /** {@code c} the card, {@code k} its collection, {@code v} what readers see, {@code a} who wrote that, {@code r} who is responsible. */
    public static final String FROM = " from card c" + WHAT_IS_SAID_OF_IT;

    private CardLineSql() {}

    /**
     * {@link #FROM}, beginning with a few cards that are known already. Left to itself, MariaDB may read every card there is and ask of each whether it is among them.
     *
     * @param few a derived table with the column {@code id}, in brackets
     */
    public static String fromOnly(String few, String alias) {
        return " from " + few + " " + alias + " straight_join card c on c.id = " + alias + ".id" + WHAT_IS_SAID_OF_IT;
    }

    public static String columns(Visitor visitor) {
        return """
               c.id, c.slug, c.title, k.collection_key, k.name, c.lifecycle, %s, c.version_no, coalesce(v.words, 0), a.name,
               r.login, r.name, not r.active, c.changed_at, v.tags, v.aliases,
               exists (select 1 from favourite kept where kept.card_id = c.id and kept.person_id = %d)
               """
                .formatted(StampSql.columns("c"), visitor.id());
    }

    /** Takes exactly its own columns from the row. */
    public static CardLine read(Row row, Clock clock) {
        long id = row.number();
        String slug = row.text();
        String title = row.text();
        String collectionKey = row.text();
        String collectionName = row.text();
        Lifecycle lifecycle = row.constant(Lifecycle.class);
        Stamp stamp = StampSql.read(row, LocalDate.now(clock), clock.getZone());
        int version = row.count();
        int words = row.count();
        String author = row.text();
        Party responsible = person(row.text(), row.text(), row.flag());
        return new CardLine(
                id,
                slug,
                title,
                collectionKey,
                collectionName,
                lifecycle,
                stamp,
                version,
                words,
                author,
                responsible,
                row.moment(),
                Tags.list(row.text()),
                Aliases.list(row.text()),
                row.flag());
    }

    static Party person(String login, String name, boolean left) {
        return login == null ? null : new Party(PartyKey.person(login), name, left);
    }
}
