package org.pramana.search;

import org.pramana.words.Refusal;

/** These two are synonyms already. */
public class SynonymKnown extends Refusal {

    public SynonymKnown(String words, String others) {
        super(Kind.CONFLICT, "search.synonym-known", words, others);
    }
}
