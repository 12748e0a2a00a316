package org.pramana.question;

import java.io.Serializable;
import java.time.Instant;

/**
 * What became of one mail to the mailbox for questions. Its text is not kept.
 *
 * @param from the sender's address as the mail gave it; empty where there was none, or more than one
 * @param person whose address that is; null for nobody we know
 * @param why a sentence that says why it was refused or left alone; null where it was taken
 * @param questionId that it asked, joined, answered or meant to answer; null for none
 */
public record ReceivedMail(long id, String from, String person, String subject, Instant at, MailOutcome outcome, String why, Long questionId) implements Serializable {}
