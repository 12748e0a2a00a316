package org.pramana.duplicate;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * @param total of all that this person could do something about
 * @param scannedAt when the last scan ended; null: there was none
 */
public record DuplicatePairs(List<DuplicatePair> pairs, int total, Instant scannedAt) implements Serializable {}
