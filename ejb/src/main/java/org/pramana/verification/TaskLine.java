package org.pramana.verification;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.pramana.trust.Stamp;

/**
 * One line of somebody's queue.
 *
 * @param why why it is asked, in the visitor's language
 * @param readers people who read it in the last 30 days
 * @param views30 views and copies in the last 30 days
 * @param openRequests readers who wait for an answer
 * @param changedSinceVerified there are versions after the one that was vouched for
 * @param priority behaviour.md §10; the queue is sorted by it
 * @param made what the priority is the sum of
 * @param gain points of reader trust that verifying now would win, among the cards that the visitor may read
 * @param mine it is the visitor who is asked, and not only their group
 * @param unclaimed nobody's yet: whoever takes it has it (behaviour.md §4, CLAIM)
 * @param openTo name of the group all of whose members see it, null where it is the visitor's alone
 */
public record TaskLine(
        long taskId,
        String slug,
        String title,
        String collection,
        Stamp stamp,
        String why,
        int readers,
        int views30,
        int openRequests,
        boolean changedSinceVerified,
        int priority,
        PriorityFacts made,
        double gain,
        LocalDate dueOn,
        LocalDate snoozedUntil,
        Instant openedAt,
        boolean mine,
        boolean unclaimed,
        String openTo)
        implements Serializable {}
