package org.pramana.question;

import java.io.Serializable;
import java.time.Instant;

/**
 * How the mailbox for questions is.
 *
 * @param readAt when it was last read; null: never
 * @param failedAt since when it cannot be read, and mails wait there; null: it can
 * @param failure what its mail server or the network said; null where it can be read
 */
public record MailboxState(Instant readAt, Instant failedAt, String failure) implements Serializable {}
