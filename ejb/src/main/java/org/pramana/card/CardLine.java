package org.pramana.card;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.pramana.people.Party;
import org.pramana.trust.Lifecycle;
import org.pramana.trust.Stamp;

/**
 * A card in a list.
 *
 * @param author who wrote the published version
 * @param responsible exactly one person, or null where nobody could be found
 * @param aliases what else people call what it is about
 */
public record CardLine(
        long id,
        String slug,
        String title,
        String collectionKey,
        String collectionName,
        Lifecycle lifecycle,
        Stamp stamp,
        int version,
        int words,
        String author,
        Party responsible,
        Instant changedAt,
        List<String> tags,
        List<String> aliases,
        boolean favourite)
        implements Serializable {

    public CardLine {
        tags = List.copyOf(tags);
        aliases = List.copyOf(aliases);
    }

    /** At 200 words a minute, at least one. */
    public int minutes() {
        return Math.max(1, Math.round(words / 200f));
    }
}
