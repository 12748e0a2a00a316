package org.pramana.search;

import java.io.Serializable;
import org.pramana.card.CardLine;

/**
 * @param percent of the title's words that the other card has, those in its title counting twice as much as those in its text; or how like its meaning is, or
 *     how much of what is special in the card it says, where that is more
 */
public record Alike(CardLine card, int percent, int readers30) implements Serializable {}
