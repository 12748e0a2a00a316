package org.pramana.collection;

import java.io.Serializable;

/**
 * A collection in a list.
 *
 * @param level mine in it, null for an administrator without a grant
 * @param cards published ones that I may read
 * @param tracked of those, the ones that somebody answers for
 * @param verified of those, the ones that are verified today
 * @param trustScore verified of tracked in percent, rounded down so that 100 means all; null where nothing is tracked (behaviour.md §10)
 */
public record CollectionLine(
        long id, String key, String name, String description, Level level, int cards, int tracked, int verified, Integer trustScore)
        implements Serializable {

    public int needing() {
        return tracked - verified;
    }

    public boolean canWrite() {
        return level != null && level.includes(Level.AUTHOR);
    }

    public boolean canRule() {
        return level == Level.OWNER;
    }
}
