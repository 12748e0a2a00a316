package org.pramana.people;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.util.Optional;

/** Proving who one is. */
@Stateless
@PermitAll
public class SignIn {

    /**
     * @param address where the try comes from, for the limits on guessing
     * @throws SignInRefused wrong, unknown or disabled, all alike
     * @throws TooManyTries before anything is hashed
     */
    public ProvenPerson withPassword(String login, String password, String address) {
        throw new UnsupportedOperationException();
    }

    /** Whose personal token this is, where it still holds. */
    public Optional<ProvenPerson> withToken(String token, String address) {
        throw new UnsupportedOperationException();
    }
}
