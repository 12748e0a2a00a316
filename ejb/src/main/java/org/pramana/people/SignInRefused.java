package org.pramana.people;

import org.pramana.words.Refusal;

/** The one answer to a wrong password, an unknown login and somebody who has left: an attacker learns nothing from it. */
public class SignInRefused extends Refusal {

    public SignInRefused() {
        super(Kind.NOT_ALLOWED, "people.sign-in-refused");
    }
}
