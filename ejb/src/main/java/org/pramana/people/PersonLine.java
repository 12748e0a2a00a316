package org.pramana.people;

import java.io.Serializable;
import java.time.Instant;

/**
 * One line of the list of people.
 *
 * @param groups how many groups they are in
 * @param lastSeen last time they signed in; null for never
 */
public record PersonLine(
        long id,
        String login,
        String name,
        String email,
        boolean active,
        boolean administrator,
        boolean operator,
        Absence absence,
        int groups,
        Instant lastSeen)
        implements Serializable {}
