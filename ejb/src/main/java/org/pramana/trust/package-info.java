/**
 * Trust, as a function.
 *
 * <p>Whether a card may be repeated to a customer is derived from the card's facts and a day, every time somebody looks (behaviour.md §3).
 * Nothing here remembers a state, reads a clock or knows a database; {@link org.pramana.trust.TrustSql} says the same in SQL for lists and
 * counts, and a test holds the two against each other.
 */
package org.pramana.trust;
