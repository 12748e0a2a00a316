package org.pramana.card;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.pramana.people.Party;

/**
 * One comment and the answers to it.
 *
 * @param quote the passage that it is about, may be null
 * @param mayResolve I may close or reopen it
 */
public record CommentLine(
        long id,
        Party author,
        Instant at,
        String text,
        String quote,
        Instant resolvedAt,
        String resolvedBy,
        boolean mayResolve,
        List<CommentLine> replies)
        implements Serializable {

    public CommentLine {
        replies = List.copyOf(replies);
    }

    public boolean open() {
        return resolvedAt == null;
    }
}
