package org.pramana.people;

import org.pramana.words.Refusal;

/** It cannot be done as things are: a login is taken, a group is still needed, somebody else was faster. */
public class PeopleConflict extends Refusal {

    PeopleConflict(String key, Object... arguments) {
        super(Kind.CONFLICT, key, arguments);
    }
}
