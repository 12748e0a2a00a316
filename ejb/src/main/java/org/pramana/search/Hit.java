package org.pramana.search;

import java.io.Serializable;
import java.util.Set;
import org.pramana.card.CardLine;

/**
 * One card found.
 *
 * @param titleHtml escaped, with {@code <mark>}
 * @param aliasHtml the other name of the card that has most of what was looked for, marked; null where none has any of it
 * @param answeredHtml of the questions that it answered the one that has most of what was looked for, marked; null where none has any of it
 * @param passageHtml the best passage, at most 200 characters, escaped, with {@code <mark>}
 * @param why it stands where it stands; null where the database searched instead of the index
 */
public record Hit(CardLine card, String titleHtml, String aliasHtml, String answeredHtml, String passageHtml, Set<Where> matched, Why why) implements Serializable {

    /** Where the words were found. */
    public enum Where {
        TITLE,
        ALIASES,
        TAGS,
        BODY,
        ANSWERS
    }
}
