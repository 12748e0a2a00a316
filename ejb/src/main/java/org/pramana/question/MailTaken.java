package org.pramana.question;

/**
 * Somebody's mail was taken, or was not and they should know why; fired in its transaction.
 *
 * @param reason key of the sentence that says why not; null where it was taken
 * @param detail what the sentence names; may be null
 * @param questionId null for none
 */
public record MailTaken(long personId, MailOutcome outcome, String reason, String detail, Long questionId, String subject, int attachments) {}
