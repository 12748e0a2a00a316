package org.pramana.card;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.pramana.trust.Lifecycle;

/**
 * What the editor opens: my draft of a card or, where I have none yet, the published words.
 *
 * @param saved whether a draft is kept; false: what is shown is the published version
 * @param baseVersion the version that the draft was begun from, 0 for a card that has none
 * @param publishedVersion the version that readers see now; greater than {@code baseVersion}: publishing will be a conflict
 * @param seq to hand back when saving; 0 where nothing is saved yet
 * @param askedAt a request to publish has been open since then, else null
 * @param rejection why the last request was turned down, else null
 * @param publishAt when it publishes itself, null: not by itself
 * @param mustAsk publishing is a request here, somebody else decides
 * @param mayMinor I may mark an edit as minor
 */
public record OpenDraft(
        String slug,
        String collectionKey,
        String collectionName,
        Long folderId,
        Lifecycle lifecycle,
        String title,
        String bodyHtml,
        List<String> tags,
        List<String> aliases,
        boolean saved,
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

    public boolean stale() {
        return baseVersion < publishedVersion;
    }
}
