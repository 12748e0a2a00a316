package org.pramana.people;

import org.pramana.words.Refusal;

/** There is no group with this key. */
public class UnknownGroup extends Refusal {

    public UnknownGroup(String key) {
        super(Kind.UNKNOWN, "people.unknown-group", key);
    }
}
