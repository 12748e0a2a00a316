package org.pramana.people;

import org.pramana.words.Refusal;

/** There is nobody with this login. */
public class UnknownPerson extends Refusal {

    public UnknownPerson(String login) {
        super(Kind.UNKNOWN, "people.unknown-person", login);
    }
}
