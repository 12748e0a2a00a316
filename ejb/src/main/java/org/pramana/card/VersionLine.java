package org.pramana.card;

import java.io.Serializable;
import java.time.Instant;

/**
 * A version in the history.
 *
 * @param verified how often this very version was vouched for
 * @param current the one that readers see
 */
public record VersionLine(
        int version, String title, String author, Instant at, boolean minor, String note, int words, int verified, boolean current)
        implements Serializable {}
