package org.pramana.follow;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.pramana.words.Words;

/**
 * What a changed card has to do with a person, and so how near the top it stands: what they follow, what they looked for, what their groups read; and a
 * card loses with every day.
 *
 * @param followed null where they do not follow it in any way
 * @param searched what they typed, null where they did not look for it
 * @param missed they looked for it and did not find what they wanted
 * @param group the one of theirs in which most people read it, null where too few did
 * @param readers how many people of that group read it in a week, not counting themselves
 */
record Relevance(FollowReason followed, String searched, boolean missed, String group, int readers, Instant changedAt) implements Serializable {

    /** Fewer readers than these would say who reads what. */
    static final int FEWEST_READERS = 3;

    private static final int SEARCHED = 60;
    private static final int MISSED = 30;
    private static final int A_READER = 5;
    private static final int MOST_FOR_READERS = 40;
    private static final int A_DAY = 2;
    private static final int LONGEST_WORDS = 60;

    int points(Instant now) {
        return forFollowing() + forSearching() + forReaders() - A_DAY * (int) Math.max(0, Duration.between(changedAt, now).toDays());
    }

    boolean concernsThem() {
        return followed != null || searched != null || group != null;
    }

    /** The reason that weighs most; null where there is none. */
    String sentence(Locale language) {
        int most = Math.max(forFollowing(), Math.max(forSearching(), forReaders()));
        if (most == 0) {
            return null;
        }
        if (most == forFollowing()) {
            return followed.sentence(language);
        }
        if (most == forSearching()) {
            String words = searched.codePointCount(0, searched.length()) <= LONGEST_WORDS ? searched : searched.substring(0, searched.offsetByCodePoints(0, LONGEST_WORDS)) + "…";
            return Words.say(language, missed ? "follow.because.MISSED" : "follow.because.SEARCHED", words);
        }
        return Words.say(language, "follow.because.GROUP", readers, group);
    }

    private int forFollowing() {
        if (followed == null) {
            return 0;
        }
        return switch (followed.kind()) {
            case CARD -> 100;
            case AUTHOR -> 70;
            case TAG -> 65;
            case COLLECTION -> 50;
        };
    }

    private int forSearching() {
        return searched == null ? 0 : SEARCHED + (missed ? MISSED : 0);
    }

    private int forReaders() {
        return group == null ? 0 : Math.min(MOST_FOR_READERS, A_READER * readers);
    }
}
