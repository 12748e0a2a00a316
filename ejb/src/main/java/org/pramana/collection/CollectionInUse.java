package org.pramana.collection;

import org.pramana.words.Refusal;

/** There are cards in it, if only archived ones. */
public class CollectionInUse extends Refusal {

    public CollectionInUse(String key) {
        super(Kind.CONFLICT, "collection.in-use", key);
    }
}
