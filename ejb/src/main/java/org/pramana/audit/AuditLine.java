package org.pramana.audit;

import java.io.Serializable;
import java.time.Instant;

/**
 * One line of the trail.
 *
 * @param actor login, or null for the machine
 * @param action as {@link Deed#action()}
 * @param cameFrom network address, where there was one
 */
public record AuditLine(
        long id, Instant at, String actor, String actorName, String action, String subject, String before, String after, String cameFrom)
        implements Serializable {}
