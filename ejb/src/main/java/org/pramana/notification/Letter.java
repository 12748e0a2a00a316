package org.pramana.notification;

/**
 * A mail, ready to be sent.
 *
 * @param replyTo where a reply answers the question that this mail is about, null where it would not
 * @param choices address of the page on which its reader may do without such mails, null where they may not
 */
record Letter(long mailId, String messageId, String address, String subject, String text, String html, int attempts, String choices, String replyTo) {}
