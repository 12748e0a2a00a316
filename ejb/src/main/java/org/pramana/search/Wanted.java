package org.pramana.search;

import org.pramana.card.CardFilter;
import org.pramana.trust.Lifecycle;

/**
 * What is looked for, and which part of it is wanted.
 *
 * @param words as they were typed
 * @param filter of published cards
 * @param first of how many hits into them
 */
record Wanted(String words, CardFilter filter, By by, int first, int size) {

    /** Archived cards and drafts are never found. */
    Wanted {
        filter = filter.at(Lifecycle.PUBLISHED);
    }

    /** The same with other words. */
    Wanted saying(String other) {
        return new Wanted(other, filter, by, first, size);
    }
}
