package org.pramana.announcement;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.pramana.people.PartyKey;

/**
 * What somebody wants to be announced.
 *
 * @param note for those who are told, may be null
 * @param button what the button says, null for the usual words
 * @param dueDays from the day on which each is first asked; null for none
 * @param publishAt null for now
 * @param unverifiedToo yes, although the card needs verification (behaviour.md §15)
 */
public record NewAnnouncement(
        List<PartyKey> to,
        AnnouncementMode mode,
        AudienceKind audience,
        String note,
        String button,
        Integer dueDays,
        RemindEvery remind,
        Renewal renewal,
        Instant publishAt,
        boolean unverifiedToo)
        implements Serializable {

    static final int NOTE_MAX = 500;
    static final int BUTTON_MAX = 60;
    static final int PARTIES_MAX = 100;
    static final int LONGEST = 3650;

    public NewAnnouncement {
        to = List.copyOf(to);
    }
}
