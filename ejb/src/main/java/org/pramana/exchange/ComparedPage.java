package org.pramana.exchange;

import org.pramana.search.CardMeaning;

/**
 * A page to be compared with cards: it has the negative of its number in the archive where they have theirs.
 *
 * @param text title and body
 * @param meaning null where there is none
 */
public record ComparedPage(int no, String text, CardMeaning meaning) {

    static long number(int no) {
        return -no;
    }

    public long number() {
        return number(no);
    }
}
