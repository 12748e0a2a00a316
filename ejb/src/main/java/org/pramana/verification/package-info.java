/**
 * Who vouches for a card, what speaks against it, what is to be done, and what the sweep decided.
 *
 * <p>The words of a card are not ours: {@code card} fires events inside its transactions, and we add a reason, verify, or refuse by throwing. What
 * resets the clock of a card is a verification (behaviour.md §3 rows 1, 6 and 12) and nothing else, ever; there is one method that does it.
 *
 * <p>The sweep opens tasks and writes news for the outbox. It never changes what a card says about itself, because that is derived when somebody
 * looks; a sweep that did not run costs a reminder and no truth.
 */
package org.pramana.verification;
