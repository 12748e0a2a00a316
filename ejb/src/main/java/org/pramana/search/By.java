package org.pramana.search;

/** What a search goes by: usually by both, joined; the others for whoever wants to know what each of them finds. */
public enum By {
    WORDS,
    MEANING,
    BOTH
}
