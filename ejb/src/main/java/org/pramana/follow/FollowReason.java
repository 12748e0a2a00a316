package org.pramana.follow;

import java.io.Serializable;
import java.util.Locale;
import org.pramana.words.Words;

/**
 * Why somebody hears of a card.
 *
 * @param name of the author, the tag or the collection; empty for the card itself
 */
public record FollowReason(FollowKind kind, String name) implements Serializable {

    /** @param column as {@link FollowSql#reason} makes it */
    public static FollowReason read(String column) {
        if (column == null) {
            return null;
        }
        int colon = column.indexOf(':');
        return new FollowReason(FollowKind.valueOf(column.substring(0, colon)), column.substring(colon + 1));
    }

    /** "Because you follow Billing". */
    public String sentence(Locale language) {
        return Words.say(language, "follow.because." + kind, name);
    }
}
