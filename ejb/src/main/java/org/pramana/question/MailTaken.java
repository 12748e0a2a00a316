package org.pramana.question;

import java.util.List;
import org.pramana.card.CardLine;

/**
 * Somebody's mail was taken, or was not and they should know why; fired in its transaction.
 *
 * @param said key of the sentence that says what became of it
 * @param details what the sentence names
 * @param questionId null for none
 * @param cut it was longer than a question may be
 * @param known cards that may say it already, and that they may read
 */
public record MailTaken(long personId, MailOutcome outcome, String said, List<String> details, Long questionId, String subject, int attachments, boolean cut, List<CardLine> known) {}
