package org.pramana.announcement;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.pramana.people.Party;
import org.pramana.trust.Stamp;

/**
 * One announcement as its sender sees it.
 *
 * @param askedVersion receipts of this version or a later one are wanted
 * @param dueDays from the day on which each is first asked, null for no date
 * @param beganAt null: its time has not come
 * @param total who is asked, without the exempt
 * @param opened of those, who has opened it or done more
 * @param done of those, who has acknowledged, or opened what is for information
 * @param late of those, who has not and is past the due date
 * @param undecided somebody has yet to say whether receipts hold for the newest version
 */
public record AnnouncementLine(
        long id,
        String slug,
        String title,
        String collection,
        Stamp stamp,
        AnnouncementMode mode,
        AudienceKind audience,
        List<Party> to,
        String note,
        String button,
        String sender,
        Integer dueDays,
        RemindEvery remind,
        Renewal renewal,
        Instant publishAt,
        Instant beganAt,
        Instant closedAt,
        int round,
        int askedVersion,
        int cardVersion,
        boolean undecided,
        int total,
        int opened,
        int done,
        int exempt,
        int late)
        implements Serializable {

    /** How far it is (behaviour.md §15). */
    public enum Status {
        PENDING,
        PARTIAL,
        COMPLETE
    }

    public AnnouncementLine {
        to = List.copyOf(to);
    }

    public Status status() {
        return total > 0 && done == total ? Status.COMPLETE : done > 0 ? Status.PARTIAL : Status.PENDING;
    }

    public boolean open() {
        return closedAt == null;
    }

    /** Rounded down, so that 100 means all. */
    public int percent() {
        return total == 0 ? 0 : done * 100 / total;
    }
}
