package org.pramana.people;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A person as an administrator sees them.
 *
 * @param hasPassword false for those who sign in elsewhere, or not yet
 * @param editSeq hand it back with a change, so that two administrators do not overwrite each other
 */
public record PersonDetails(
        long id,
        long editSeq,
        String login,
        String name,
        String email,
        boolean active,
        boolean administrator,
        boolean operator,
        Absence absence,
        boolean hasPassword,
        Instant createdAt,
        Instant leftAt,
        Instant lastSeen,
        List<GroupName> groups)
        implements Serializable {}
