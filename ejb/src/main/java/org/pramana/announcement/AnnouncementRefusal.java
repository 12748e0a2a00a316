package org.pramana.announcement;

import org.pramana.words.Refusal;

/** An announcement is not in the state for that. */
public class AnnouncementRefusal extends Refusal {

    public AnnouncementRefusal(String key, Object... arguments) {
        super(Kind.CONFLICT, key, arguments);
    }
}
