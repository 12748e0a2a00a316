package org.pramana.notification;

import java.io.Serializable;
import java.time.Instant;

/** One mail of the post room; {@code state} is WAITING, SENT or DEAD. */
public record MailLine(
        long id, String person, String address, String subject, String state, int attempts, Instant createdAt, Instant nextTryAt, Instant sentAt, String lastError)
        implements Serializable {}
