package org.pramana.announcement;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * An announcement on the page of its card.
 *
 * @param button what the button says, null for the usual words
 * @param asked I am meant and something is still wanted of me
 * @param meant I am meant
 * @param acknowledgedVersion what I acknowledged last, null for nothing
 * @param mine I sent it
 * @param undecided the card has a newer major version, and somebody has yet to say whether receipts hold for it
 * @param mayDecide that somebody may be me
 */
public record CardNotice(
        long id,
        AnnouncementMode mode,
        String note,
        String button,
        String sender,
        LocalDate due,
        boolean asked,
        boolean meant,
        boolean exempt,
        Integer acknowledgedVersion,
        LocalDate acknowledgedOn,
        boolean mine,
        boolean undecided,
        boolean mayDecide,
        LocalDate day)
        implements Serializable {

    public boolean mustAcknowledge() {
        return mode == AnnouncementMode.MUST_ACKNOWLEDGE;
    }

    /** The button is worth showing; {@link AnnouncementReading} decides. */
    public boolean mayAcknowledge() {
        return meant && asked && mustAcknowledge();
    }

    public boolean late() {
        return due != null && due.isBefore(day);
    }
}
