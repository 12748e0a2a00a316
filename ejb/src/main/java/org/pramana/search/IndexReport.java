package org.pramana.search;

import java.io.Serializable;
import java.time.Instant;

/**
 * How the index of the node that answers is doing.
 *
 * @param serving whether it answers; where not, the database does
 * @param cards in it
 * @param bytes on disk
 * @param progress of the rebuild under way, or of the last one, in cards
 * @param comparedAt when all of it was last compared with the database
 * @param repaired how many cards that comparison found different and put right
 */
public record IndexReport(
        Stage stage, boolean serving, int cards, long bytes, int progress, Instant builtAt, Instant comparedAt, int repaired) implements Serializable {

    public enum Stage {
        OFF,
        STARTING,
        BUILDING,
        SERVING
    }
}
