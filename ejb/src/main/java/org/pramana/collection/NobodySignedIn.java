package org.pramana.collection;

import org.pramana.words.Refusal;

/** Something that only a person may do was called without one, or by one who has left. */
public class NobodySignedIn extends Refusal {

    public NobodySignedIn() {
        super(Kind.NOT_ALLOWED, "collection.nobody-signed-in");
    }
}
