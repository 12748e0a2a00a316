/**
 * Cards as words: what is written, by whom, in which version, who may see it, and what people say about it.
 *
 * <p>Whether a card is true is not this feature's business. It tells what happens to the words in CDI events, inside the transaction, and
 * {@code org.pramana.verification} draws the consequences or refuses by throwing (docs/architecture.md).
 *
 * <p>Nobody ever overwrites somebody else: an edit lives in its author's draft, and a draft begun from a version that is no longer the published
 * one ends in {@link org.pramana.card.CardChangedMeanwhile}, never in last-writer-wins (behaviour.md §2).
 */
package org.pramana.card;
