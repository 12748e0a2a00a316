package org.pramana.card;

import java.io.Serializable;

/**
 * A filter under a name.
 *
 * @param sharedWith key of the collection whose creators see it; null: its owner alone
 * @param owner their name
 * @param mine the present visitor's own
 */
public record SavedFilter(long id, String name, CardFilter filter, String sharedWith, String sharedName, String owner, boolean mine) implements Serializable {}
