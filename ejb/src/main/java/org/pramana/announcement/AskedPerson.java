package org.pramana.announcement;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One of those who are asked.
 *
 * @param since the day on which they were first asked; today where nobody has yet
 * @param acknowledgedVersion their last receipt's, which may be of a version that no longer counts; null for none
 * @param hash of the words that they acknowledged
 * @param exemptWhy null unless exempt
 */
public record AskedPerson(
        long announcementId,
        String login,
        String name,
        PersonState state,
        LocalDate since,
        LocalDate due,
        boolean late,
        Instant openedAt,
        Instant acknowledgedAt,
        Integer acknowledgedVersion,
        String hash,
        String exemptWhy,
        String exemptBy)
        implements Serializable {}
