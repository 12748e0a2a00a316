package org.pramana.announcement;

import java.io.Serializable;
import java.time.LocalDate;
import org.pramana.trust.Stamp;

/**
 * One announcement that waits for me.
 *
 * @param stamp of the card as it is now: the badge travels with the announcement
 * @param version the card's published version, the one to acknowledge
 * @param acknowledgedVersion what I acknowledged last, null for nothing; what has changed since is all that I am asked to read
 * @param due null for no date
 */
public record AnnouncementToRead(
        long id,
        String slug,
        String title,
        String collection,
        Stamp stamp,
        AnnouncementMode mode,
        String note,
        String sender,
        int version,
        Integer acknowledgedVersion,
        LocalDate due,
        boolean opened,
        LocalDate day)
        implements Serializable {

    public boolean mustAcknowledge() {
        return mode == AnnouncementMode.MUST_ACKNOWLEDGE;
    }

    public boolean late() {
        return due != null && due.isBefore(day);
    }
}
