package org.pramana.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pramana.collection.Visitor;
import org.pramana.store.Sha256;
import org.pramana.store.Sql;
import org.pramana.words.InvalidInput;

/** Keeps files of a card. The same bytes on the same card are kept once, so an editor may send a pasted picture as often as it likes. */
@ApplicationScoped
class AttachmentStore {

    private static final int NAME_MAX = 120;
    private static final int MEGABYTE = 1024 * 1024;
    private static final Pattern OWN = Pattern.compile("attachment/([0-9a-f]{32})");
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** @return its address for a body, or null where it is no picture that we keep */
    String keepPasted(long cardId, Visitor author, byte[] image) {
        MediaKind kind = MediaKind.of(image).filter(MediaKind::isImage).orElse(null);
        if (kind == null || image.length > Attachments.SIZE_MAX) {
            return null;
        }
        return AttachmentLine.PATH + keep(cardId, author, "image." + kind.suffix(), image).publicId();
    }

    AttachmentLine keep(long cardId, Visitor author, String name, byte[] content) {
        if (content.length == 0) {
            throw new InvalidInput("file", "card.attachment-empty");
        }
        if (content.length > Attachments.SIZE_MAX) {
            throw new InvalidInput("file", "card.attachment-too-large", Attachments.SIZE_MAX / MEGABYTE);
        }
        MediaKind kind = MediaKind.of(content).orElseThrow(() -> new InvalidInput("file", "card.attachment-kind"));
        String sha256 = Sha256.of(content);
        return same(cardId, sha256).orElseGet(() -> {
            String publicId = HexFormat.of().formatHex(randomBytes());
            sql.change(
                    """
                    insert into attachment (public_id, card_id, name, media_type, size_bytes, sha256, content, uploaded_by, uploaded_at)
                    values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
                    """,
                    publicId,
                    cardId,
                    named(name, kind),
                    kind.mediaType(),
                    content.length,
                    sha256,
                    content,
                    author.id(),
                    clock.instant());
            return new AttachmentLine(publicId, named(name, kind), kind.mediaType(), content.length, author.name(), clock.instant());
        });
    }

    /** The same words, with the files that they show out of one card copied to another: what shows a picture must own it. */
    String broughtAlong(long fromCard, long toCard, Visitor author, String html) {
        return OWN.matcher(html).replaceAll(address -> sql.one(
                        "select name, content from attachment where card_id = ?1 and public_id = ?2",
                        row -> keep(toCard, author, row.text(), row.bytes()).publicId(),
                        fromCard,
                        address.group(1))
                .map(copy -> AttachmentLine.PATH + copy)
                .orElse(address.group()));
    }

    private Optional<AttachmentLine> same(long cardId, String sha256) {
        return sql.one(AttachmentLineSql.SELECT + " where t.card_id = ?1 and t.sha256 = ?2", AttachmentLineSql::read, cardId, sha256);
    }

    /** The last part of whatever path the browser sent, without signs that headers or file systems take amiss, with the suffix of what it really is. */
    static String named(String given, MediaKind kind) {
        String last = given == null ? "" : Normalizer.normalize(given, Normalizer.Form.NFC).replaceAll("^.*[/\\\\]", "");
        String plain = last.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?;%&]", " ").replaceAll("\\s+", " ").strip().replaceFirst("^[. ]+", "");
        String stem = plain.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
        String name = stem.isBlank() ? "file" : stem;
        int end = name.offsetByCodePoints(0, Math.min(NAME_MAX, name.codePointCount(0, name.length())));
        return name.substring(0, end).strip() + "." + kind.suffix();
    }

    private static byte[] randomBytes() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
