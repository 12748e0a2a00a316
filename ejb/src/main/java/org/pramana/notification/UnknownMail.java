package org.pramana.notification;

import org.pramana.words.Refusal;

/** There is no such mail, or it has been sent. */
public class UnknownMail extends Refusal {

    public UnknownMail(long mailId) {
        super(Kind.UNKNOWN, "notification.unknown-mail", String.valueOf(mailId));
    }
}
