package org.pramana.card;

import java.io.Serializable;

/**
 * What came of a merge.
 *
 * @param version the survivor's, newer than before only if its text changed
 * @param favourites how many people keep the survivor now instead of the duplicate
 * @param links how many cards, of those that this person may read, count as linking to the survivor now
 */
public record Merged(String survivor, String duplicate, int version, boolean textChanged, int favourites, int links) implements Serializable {}
