package org.pramana.correction;

import java.io.Serializable;
import java.time.Instant;

/**
 * A correction that readers were told of, as an administrator may know of it: not what the card says, and not how many they were.
 *
 * @param by name of who told them
 * @param named whether the card's policy lets administrators see who they were
 */
public record IssuedCorrection(long id, String slug, String title, Instant at, String by, int wrongFrom, int wrongTo, int correctedVersion, boolean named)
        implements Serializable {}
