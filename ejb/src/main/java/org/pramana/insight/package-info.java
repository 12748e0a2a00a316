/**
 * Figures about the portal as a whole: how much of what people open can be trusted, what stands in the way, and who has too much to do.
 *
 * <p>Every figure is one set-wise statement over the same facts that a card's own stamp is derived from, so that a sum never says something else
 * than its parts. Two things cannot be derived afterwards and are therefore kept: what a reader met (with the view, by {@code card}) and what the
 * score was on a day ({@link org.pramana.insight.TrustMeasures}).
 */
package org.pramana.insight;
