package org.pramana.people;

/** How a group shares out what falls to it (behaviour.md §4). */
public enum Strategy {
    /** By turns. */
    ROUND_ROBIN,
    /** Whoever has least to do; by turns among equals. */
    LEAST_LOADED,
    /** Whoever did the like last; by turns where they cannot. */
    STICKY,
    /** Nobody until somebody takes it; by turns after {@link Turn#CLAIM_DAYS} working days. */
    CLAIM,
    /** Everybody sees it; one of them, by turns, is asked for it. */
    ALL
}
