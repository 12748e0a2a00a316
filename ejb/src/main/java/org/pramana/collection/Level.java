package org.pramana.collection;

/** What a group may do in a collection; each level contains those before it (behaviour.md §1). */
public enum Level {
    READ,
    AUTHOR,
    OWNER;

    public boolean includes(Level other) {
        return compareTo(other) >= 0;
    }
}
