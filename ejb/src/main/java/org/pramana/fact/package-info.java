/**
 * What a card claims that can be checked on its own: prices, numbers, dates, links, names.
 *
 * <p>A verifier who sees only what changed, and what of it could be wrong, needs seconds where reading the whole card takes a minute. Reading facts out
 * of a text is a pure function over HTML; it is a help for the eye and decides nothing: no fact found or missed ever changes a card's trust.
 */
package org.pramana.fact;
