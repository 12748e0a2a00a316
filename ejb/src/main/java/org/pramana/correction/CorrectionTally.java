package org.pramana.correction;

import java.io.Serializable;
import java.time.Instant;

/**
 * A correction and what came of it. The four figures are null for whoever does not own the card.
 *
 * @param told how many people
 * @param copied of those, how many had copied it
 * @param customersTold how many ticked "I told the customer"
 * @param noted how many have seen it
 */
public record CorrectionTally(
        long id,
        Instant at,
        String by,
        int wrongFrom,
        int wrongTo,
        int correctedVersion,
        String before,
        String after,
        Integer told,
        Integer copied,
        Integer customersTold,
        Integer noted)
        implements Serializable {}
