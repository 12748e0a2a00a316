package org.pramana.announcement;

import org.pramana.words.Refusal;

/** There is no such announcement, or it is not for this person to know of. */
public class UnknownAnnouncement extends Refusal {

    public UnknownAnnouncement(long id) {
        super(Kind.UNKNOWN, "announcement.unknown", String.valueOf(id));
    }
}
