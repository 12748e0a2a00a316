package org.pramana.card;

import java.io.Serializable;
import java.time.Instant;

/** @param publicId its address: {@code /attachment/PUBLICID} */
public record AttachmentLine(String publicId, String name, String mediaType, int size, String uploadedBy, Instant uploadedAt)
        implements Serializable {

    /** Where bodies point at it; the servlet that serves it asks {@link Attachments#open}. */
    public static final String PATH = "attachment/";

    public boolean isImage() {
        return mediaType.startsWith("image/");
    }
}
