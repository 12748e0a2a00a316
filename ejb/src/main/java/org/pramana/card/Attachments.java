package org.pramana.card;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.people.Roles;
import org.pramana.store.Sql;
import org.pramana.words.InvalidInput;

/** Images and PDFs that belong to a card: whoever may read the card may open them, nobody else. */
@Stateless
@RolesAllowed({Roles.CONSUMER, Roles.CREATOR})
public class Attachments {

    public static final int SIZE_MAX = 5 * 1024 * 1024;

    @Inject
    CardRepository cards;

    @Inject
    AttachmentStore store;

    @Inject
    Visitors visitors;

    @Inject
    Sql sql;

    /**
     * Takes a file in. What it is, is read from its first bytes, not from its name.
     *
     * @param announcedSize what the client says, to refuse before reading; -1 if it says nothing
     */
    @RolesAllowed(Roles.CREATOR)
    public AttachmentLine upload(String slug, String name, long announcedSize, InputStream content) {
        Visitor author = visitors.current();
        Card card = cards.forWriting(author, slug);
        card.refuseIfArchived();
        if (announcedSize > SIZE_MAX) {
            throw new InvalidInput("file", "card.attachment-too-large", SIZE_MAX / 1024 / 1024);
        }
        return store.keep(card.id(), author, name, read(content));
    }

    /** @throws UnknownAttachment also where it is there but not for me */
    public AttachmentContent open(String publicId) {
        return sql.one(
                        "select t.name, t.media_type, t.sha256, t.content from attachment t join card c on c.id = t.card_id where t.public_id = ?1 and "
                                + CardSight.words(visitors.current(), "c"),
                        row -> new AttachmentContent(row.text(), row.text(), row.text(), row.bytes()),
                        publicId)
                .orElseThrow(UnknownAttachment::new);
    }

    public List<AttachmentLine> of(String slug) {
        return sql.list(
                AttachmentLineSql.SELECT + " where t.card_id = ?1 order by t.name, t.id",
                AttachmentLineSql::read,
                cards.readableId(visitors.current(), slug));
    }

    /** One byte more than is allowed is enough to know that it is too much. */
    private static byte[] read(InputStream content) {
        try {
            return content.readNBytes(SIZE_MAX + 1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
