package org.pramana.search;

import java.io.Serializable;
import org.pramana.card.CardLine;

/** @param percent of the title's words that are in the other title too */
public record Alike(CardLine card, int percent, int readers30) implements Serializable {}
