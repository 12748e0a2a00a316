package org.pramana.notification;

/**
 * A mail, ready to be sent.
 *
 * @param choices address of the page on which its reader may do without such mails, null where they may not
 */
record Letter(long mailId, String messageId, String address, String subject, String text, String html, int attempts, String choices) {}
