package org.pramana.notification;

import org.pramana.words.Refusal;

/** Somebody without a mail address wants a mail. */
public class NoAddress extends Refusal {

    public NoAddress() {
        super(Kind.CONFLICT, "notification.no-address");
    }
}
