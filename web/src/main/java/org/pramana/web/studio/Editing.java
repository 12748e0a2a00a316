package org.pramana.web.studio;

import java.io.Serializable;
import java.time.Instant;
import org.pramana.card.OpenDraft;
import org.pramana.card.SavedDraft;

/**
 * Which draft is open, without its words.
 *
 * @param slug null while a new card has not been saved yet
 * @param baseVersion 0 for a card that has no version
 */
public record Editing(
        String slug,
        String collectionKey,
        String collectionName,
        int baseVersion,
        int publishedVersion,
        long seq,
        Instant savedAt,
        Instant askedAt,
        String rejection,
        Instant publishAt,
        boolean mustAsk,
        boolean mayMinor)
        implements Serializable {

    static Editing nothingYet(String collectionKey) {
        return new Editing(null, collectionKey, null, 0, 0, 0, null, null, null, null, false, false);
    }

    static Editing of(OpenDraft draft) {
        return new Editing(
                draft.slug(),
                draft.collectionKey(),
                draft.collectionName(),
                draft.baseVersion(),
                draft.publishedVersion(),
                draft.seq(),
                draft.savedAt(),
                draft.askedAt(),
                draft.rejection(),
                draft.publishAt(),
                draft.mustAsk(),
                draft.mayMinor());
    }

    Editing saved(SavedDraft saved) {
        return new Editing(
                saved.slug(),
                collectionKey,
                collectionName,
                saved.baseVersion(),
                publishedVersion,
                saved.seq(),
                saved.savedAt(),
                null,
                rejection,
                publishAt,
                mustAsk,
                mayMinor);
    }

    public boolean begun() {
        return slug != null;
    }
}
