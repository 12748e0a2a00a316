package org.pramana.notification;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.pramana.follow.FollowReason;
import org.pramana.trust.Stamp;
import org.pramana.trust.StampWords;
import org.pramana.words.Words;

/**
 * One line behind the bell, about a card, a question, or what nobody found, as it stands now.
 *
 * @param kind COMMENT, FOLLOW, QUESTION ... for programs
 * @param path of the card or question, below the portal; for what nobody found, where a card is written
 * @param collection null for what nobody found
 * @param stamp of the card; null for all else
 * @param who asked or answered, or verified; may be null
 * @param detail what was said; for what nobody found, by when somebody sees to it; may be null
 * @param because why I hear of a card that I follow; null where that is not the reason
 */
public record Notice(
        long id, String kind, String stage, Instant at, boolean unread, String path, String title, String collection, Stamp stamp, String who, String detail, FollowReason because)
        implements Serializable {

    /** What happened. */
    public String sentence(Locale language) {
        if (kind.equals(GapNews.GAP)) {
            return Words.say(language, "notification.gap." + stage, StampWords.day(LocalDate.parse(detail), LocalDate.ofInstant(at, ZoneOffset.UTC), language));
        }
        String key =
                switch (kind) {
                    case News.FOLLOW -> "notification.follow." + stage;
                    case NoticeSql.QUESTION -> QuestionNews.key(stage, who);
                    case News.ANNOUNCED -> "notification.announced";
                    default -> "notification.kind." + kind;
                };
        String said = Words.say(language, key, who == null ? "" : who);
        return detail == null || kind.equals(News.ANNOUNCED) ? said : said + " " + detail;
    }
}
