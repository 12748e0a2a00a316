package org.pramana.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Somebody looked for something.
 *
 * @param typing before Enter: it may be only the beginning of a question
 * @param from the place of the first of them among all hits, from 0: turning a page is no new question
 * @param shown the cards of this page, best first
 */
record Looked(long person, Source source, String raw, boolean typing, int hits, int tookMs, int from, List<Long> shown, Instant at) {

    /** Where from. */
    enum Source {
        PORTAL,
        API
    }

    /** Who stops for longer has begun something else. */
    static final Duration STILL_TYPING = Duration.ofSeconds(30);

    private static final int LONGEST = 300;

    private static final int SHOWN_LONGEST = 700;

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

    /** The cards as they are kept. */
    String shownCards() {
        return shown.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** After those of the pages before; a card's place among them is its rank, so pages that were not looked at are noughts. */
    String shownCards(String before) {
        List<String> cards = new ArrayList<>(before.isEmpty() ? List.of() : List.of(before.split(",")));
        if (cards.size() > from) {
            return before; // seen already
        }
        cards.addAll(Collections.nCopies(from - cards.size(), "0"));
        shown.forEach(card -> cards.add(String.valueOf(card)));
        String all = String.join(",", cards);
        return all.length() <= SHOWN_LONGEST ? all : before;
    }

    /** Keystrokes of one question: the same person and source within half a minute, and one is how the other begins, whatever signs part their words by then ("1,50" and "1,500"). */
    static boolean goesOn(String before, Instant beforeAt, String now, Instant nowAt) {
        boolean soon = !nowAt.isAfter(beforeAt.plus(STILL_TYPING));
        String then = before.replace(" ", "");
        String typed = now.replace(" ", "");
        return soon && !then.isEmpty() && !typed.isEmpty() && (then.startsWith(typed) || typed.startsWith(then));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }
}
