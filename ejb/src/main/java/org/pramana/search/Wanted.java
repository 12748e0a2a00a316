package org.pramana.search;

import org.pramana.card.CardFilter;
import org.pramana.trust.Lifecycle;

/**
 * What is looked for, and which part of it is wanted.
 *
 * @param words as they were typed
 * @param filter of published cards
 * @param unfinished somebody is still typing: the last word may be only how one begins
 * @param first of how many hits into them
 */
record Wanted(String words, CardFilter filter, By by, boolean unfinished, int first, int size) {

    /** Archived cards and drafts are never found. */
    Wanted {
        filter = filter.at(Lifecycle.PUBLISHED);
    }

    /** The same with other words. */
    Wanted saying(String other) {
        return new Wanted(other, filter, by, unfinished, first, size);
    }

    /** The words as the index takes them. */
    Query query() {
        Query asked = Query.of(words, Query.SENTENCE);
        return unfinished ? asked.unfinished() : asked;
    }
}
