package org.pramana.verification;

/** How a group shares its cards out (behaviour.md §4); the values of the setting {@code ASSIGNMENT}. */
enum Strategy {
    /** By turns. */
    ROUND_ROBIN,
    /** Whoever has the fewest open tasks; by turns among equals. */
    LEAST_LOADED,
    /** Whoever verified the card last; by turns where they cannot. */
    STICKY,
    /** Nobody until somebody takes it; by turns after {@link Dealer#CLAIM_DAYS} working days. */
    CLAIM,
    /** Everybody sees the task; one of them, by turns, is asked for it. */
    ALL
}
