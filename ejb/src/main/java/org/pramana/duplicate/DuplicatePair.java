package org.pramana.duplicate;

import java.io.Serializable;
import java.time.Instant;

/**
 * Two cards that say nearly the same, in the same words or in others.
 *
 * @param percent of what both say together, how much each of them says
 * @param meaning how like their meaning is, in hundredths of the same; 0 where meaning was not compared
 * @param foundAt when a scan first saw it
 * @param mergeable this person owns both, and may make one of them
 */
public record DuplicatePair(Side first, Side second, int percent, int meaning, Instant foundAt, boolean mergeable) implements Serializable {

    /** @param words of its text */
    public record Side(String slug, String title, String collection, int words, Instant changedAt) implements Serializable {}
}
