package org.pramana.search;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;

/**
 * Somebody looked for something.
 *
 * @param shown the cards of the first page, best first
 */
record Looked(long person, Source source, String raw, int hits, int tookMs, List<Long> shown, Instant at) {

    /** Where from. */
    enum Source {
        PORTAL,
        API
    }

    /** Who stops for longer has begun something else. */
    static final Duration STILL_TYPING = Duration.ofSeconds(30);

    private static final int LONGEST = 300;

    /** Its words, for comparing with what was typed before. */
    String normalised() {
        return cut(CardIndex.begins(raw));
    }

    /** What it is about, whatever the form and order of its words. */
    String topic() {
        return cut(String.join(" ", new TreeSet<>(Query.stems(raw))));
    }

    String rawCut() {
        return cut(raw.strip());
    }

    /** Keystrokes of one question: the same person and source within half a minute, and one is how the other begins. */
    static boolean goesOn(String before, Instant beforeAt, String now, Instant nowAt) {
        boolean soon = !nowAt.isAfter(beforeAt.plus(STILL_TYPING));
        return soon && !before.isEmpty() && !now.isEmpty() && (before.startsWith(now) || now.startsWith(before));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }
}
