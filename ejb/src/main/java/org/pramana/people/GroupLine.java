package org.pramana.people;

import java.io.Serializable;

/**
 * One line of the list of groups.
 *
 * @param members active ones
 * @param collections in how many collections it has a grant
 * @param cards for how many cards it is a verifier
 */
public record GroupLine(long id, String key, String name, String description, int members, int collections, int cards)
        implements Serializable {}
