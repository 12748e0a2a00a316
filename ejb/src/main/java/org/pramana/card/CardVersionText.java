package org.pramana.card;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/** One version, in full. {@code bodyHtml} is sanitised. */
public record CardVersionText(
        int version, String title, String bodyHtml, List<String> tags, List<String> aliases, String author, Instant at, boolean minor, String note, int words)
        implements Serializable {

    public CardVersionText {
        tags = List.copyOf(tags);
        aliases = List.copyOf(aliases);
    }
}
