package org.pramana.card;

import java.util.List;

/** What a list of cards can say beside each title. */
public enum ListColumn {
    TRUST,
    AGE,
    DUE,
    COLLECTION,
    RESPONSIBLE,
    AUTHOR,
    TAGS,
    WORDS,
    CHANGED;

    /** Where nobody chose. */
    public static final List<ListColumn> USUAL = List.of(TRUST, AGE, COLLECTION);
}
