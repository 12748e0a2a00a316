package org.pramana.card;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of file that are taken, known by their first bytes; what a file calls itself does not count. No SVG: it can carry scripts. */
enum MediaKind {
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp"),
    PDF("application/pdf", "pdf");

    private static final byte[] PNG_BEGINS = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG_BEGINS = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    private final String mediaType;
    private final String suffix;

    MediaKind(String mediaType, String suffix) {
        this.mediaType = mediaType;
        this.suffix = suffix;
    }

    static Optional<MediaKind> of(byte[] content) {
        if (begins(content, 0, PNG_BEGINS)) {
            return Optional.of(PNG);
        }
        if (begins(content, 0, JPEG_BEGINS)) {
            return Optional.of(JPEG);
        }
        if (begins(content, 0, ascii("GIF87a")) || begins(content, 0, ascii("GIF89a"))) {
            return Optional.of(GIF);
        }
        if (begins(content, 0, ascii("RIFF")) && begins(content, 8, ascii("WEBP"))) {
            return Optional.of(WEBP);
        }
        return begins(content, 0, ascii("%PDF-")) ? Optional.of(PDF) : Optional.empty();
    }

    String mediaType() {
        return mediaType;
    }

    String suffix() {
        return suffix;
    }

    boolean isImage() {
        return this != PDF;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static boolean begins(byte[] content, int from, byte[] with) {
        return content.length >= from + with.length && Arrays.equals(content, from, from + with.length, with, 0, with.length);
    }
}
