package org.pramana.search;

import org.pramana.words.Refusal;

/** There is no such synonym, or no longer. */
public class UnknownSynonym extends Refusal {

    public UnknownSynonym(long id) {
        super(Kind.UNKNOWN, "search.unknown-synonym", id);
    }
}
