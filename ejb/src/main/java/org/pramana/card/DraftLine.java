package org.pramana.card;

import java.io.Serializable;
import java.time.Instant;

/**
 * A draft in a list.
 *
 * @param isNew the card has never been published
 * @param publishAt when it publishes itself, null: not by itself
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
        String rejection,
        Instant publishAt)
        implements Serializable {

    public boolean stale() {
        return baseVersion < publishedVersion;
    }
}
