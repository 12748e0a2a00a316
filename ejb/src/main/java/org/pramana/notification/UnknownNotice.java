package org.pramana.notification;

import org.pramana.words.Refusal;

/** There is no such notice, or it is somebody else's. */
public class UnknownNotice extends Refusal {

    public UnknownNotice(long id) {
        super(Kind.UNKNOWN, "notification.unknown-notice", String.valueOf(id));
    }
}
