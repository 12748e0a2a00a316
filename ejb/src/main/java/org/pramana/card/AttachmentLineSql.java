package org.pramana.card;

import org.pramana.store.Row;

/** An {@link AttachmentLine} out of one row. */
final class AttachmentLineSql {

    static final String SELECT =
            "select t.public_id, t.name, t.media_type, t.size_bytes, p.name, t.uploaded_at from attachment t join person p on p.id = t.uploaded_by";

    private AttachmentLineSql() {}

    static AttachmentLine read(Row row) {
        return new AttachmentLine(row.text(), row.text(), row.text(), row.count(), row.text(), row.moment());
    }
}
