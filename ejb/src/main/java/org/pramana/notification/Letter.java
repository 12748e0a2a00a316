package org.pramana.notification;

/**
 * A mail, ready to be sent.
 *
 * @param subject is cut where it is too long for one
 * @param replyTo where a reply answers the question that this mail is about, null where it would not
 * @param choices address of the page on which its reader may do without such mails, null where they may not
 */
record Letter(long mailId, String messageId, String address, String subject, String text, String html, int attempts, String choices, String replyTo) {

    private static final int LONGEST_SUBJECT = 300;

    Letter {
        subject = subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT - 1) + "…";
    }

    /** This mail in other words. */
    Letter saying(String text, String html) {
        return new Letter(mailId, messageId, address, subject, text, html, attempts, choices, replyTo);
    }

    /** This mail with what the other one says. */
    Letter saying(Letter other) {
        return new Letter(mailId, messageId, other.address, other.subject, other.text, other.html, attempts, other.choices == null ? null : choices, other.replyTo);
    }
}
