package org.pramana.notification;

import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import org.pramana.follow.FollowReason;
import org.pramana.trust.Stamp;
import org.pramana.words.Words;

/**
 * One line behind the bell, about a card or a question, as it stands now.
 *
 * @param kind COMMENT, FOLLOW, QUESTION ... for programs
 * @param path of the card or question, below the portal
 * @param stamp of the card; null for a question
 * @param who asked or answered, or verified; may be null
 * @param detail what was said; may be null
 * @param because why I hear of a card that I follow; null where that is not the reason
 */
public record Notice(
        long id, String kind, String stage, Instant at, boolean unread, String path, String title, String collection, Stamp stamp, String who, String detail, FollowReason because)
        implements Serializable {

    /** What happened. */
    public String sentence(Locale language) {
        String key =
                switch (kind) {
                    case News.FOLLOW -> "notification.follow." + stage;
                    case NoticeSql.QUESTION -> "notification.question." + stage;
                    case News.ANNOUNCED -> "notification.announced";
                    default -> "notification.kind." + kind;
                };
        String said = Words.say(language, key, who == null ? "" : who);
        return detail == null || kind.equals(News.ANNOUNCED) ? said : said + " " + detail;
    }
}
