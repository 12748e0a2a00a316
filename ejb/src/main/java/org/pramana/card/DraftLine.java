package org.pramana.card;

import java.io.Serializable;
import java.time.Instant;

/**
 * A draft in a list.
 *
 * @param isNew the card has never been published
 */
public record DraftLine(
        String slug,
        String title,
        String collectionName,
        String author,
        String authorLogin,
        boolean isNew,
        int baseVersion,
        int publishedVersion,
        Instant savedAt,
        Instant askedAt,
        String rejection)
        implements Serializable {

    public boolean stale() {
        return baseVersion < publishedVersion;
    }
}
