package org.pramana.card;

import org.pramana.store.Row;

/** A {@link DraftLine} out of one row. */
final class DraftLineSql {

    static final String SELECT =
            """
            select c.slug, d.title, k.name, p.name, p.login, c.version_no = 0, d.base_version, c.version_no, d.saved_at, d.asked_at, d.rejection, d.publish_at
              from card_draft d
              join card c on c.id = d.card_id
              join card_collection k on k.id = c.collection_id
              join person p on p.id = d.author_id
            """;

    private DraftLineSql() {}

    static DraftLine read(Row row) {
        return new DraftLine(
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.flag(),
                row.count(),
                row.count(),
                row.moment(),
                row.moment(),
                row.text(),
                row.moment());
    }
}
