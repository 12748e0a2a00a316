package org.pramana.announcement;

import java.util.List;

/** CDI event, inside the transaction: these people should hear of an announcement. Whether each still should is asked again when the mail is written. */
public record AnnouncementPeople(Kind kind, long announcementId, long cardId, int round, List<Line> lines) {

    public enum Kind {
        /** Please read this. */
        ASKED,
        /** To the sender: half of them have, nine of ten have, somebody is late. */
        HALF,
        MOST,
        LATE,
        /** To whoever answers for them: somebody of yours is late. */
        TEAM_LATE,
        /** To the sender and to all who acknowledged it: somebody says that it is wrong. */
        WRONG
    }

    /**
     * @param once what is told under this name was told
     * @param detail kept with the news: a day, a count or somebody's words; may be null
     */
    public record Line(long personId, String once, String detail) {}
}
