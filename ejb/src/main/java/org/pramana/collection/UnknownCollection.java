package org.pramana.collection;

import org.pramana.words.Refusal;

/** There is none with this key, or none that this person may know of. */
public class UnknownCollection extends Refusal {

    public UnknownCollection(String key) {
        super(Kind.UNKNOWN, "collection.unknown", key);
    }
}
