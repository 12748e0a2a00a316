package org.pramana.question;

import java.util.List;
import org.pramana.card.CardLine;

/**
 * Somebody's mail was taken, or was not and they should know why; fired in its transaction.
 *
 * @param said key of the sentence that says what became of it
 * @param detail what the sentence names; may be null
 * @param questionId null for none
 * @param known cards that may say it already, and that they may read
 */
public record MailTaken(long personId, MailOutcome outcome, String said, String detail, Long questionId, String subject, int attachments, List<CardLine> known) {}
