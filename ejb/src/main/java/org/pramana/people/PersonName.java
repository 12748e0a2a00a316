package org.pramana.people;

import java.io.Serializable;

/**
 * Enough of a person to name them and to link to them.
 *
 * @param active false for those who have left
 */
public record PersonName(long id, String login, String name, boolean active) implements Serializable {}
