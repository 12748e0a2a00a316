package org.pramana.people;

import org.pramana.words.Refusal;

/** This person has no such token; whether somebody else has is nobody's business. */
public class UnknownToken extends Refusal {

    public UnknownToken() {
        super(Kind.UNKNOWN, "people.unknown-token");
    }
}
