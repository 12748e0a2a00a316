package org.pramana.card;

import org.pramana.words.Refusal;

/** The card or a part of it is in another state than this needs: archived, already decided, open in another window ... */
public class CardConflict extends Refusal {

    public CardConflict(String key, Object... arguments) {
        super(Kind.CONFLICT, key, arguments);
    }
}
