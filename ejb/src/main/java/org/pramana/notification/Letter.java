package org.pramana.notification;

/** A mail, ready to be sent. */
record Letter(long mailId, String messageId, String address, String subject, String text, String html, int attempts) {}
