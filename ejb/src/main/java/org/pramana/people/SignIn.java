package org.pramana.people;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;

/** Proving who one is. Without a transaction of its own, so that no connection waits for a hash. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignIn {

    @Inject
    Credentials credentials;

    @Inject
    Passwords passwords;

    @Inject
    GuessingLimits limits;

    /**
     * @param address where the try comes from, for the limits on guessing
     * @throws SignInRefused wrong, unknown or disabled, all alike
     * @throws TooManyTries before anything is hashed
     */
    public ProvenPerson withPassword(String login, String password, String address) {
        if (login == null || login.isBlank() || login.length() > Login.LONGEST || password == null || password.length() > PasswordRules.LONGEST) {
            throw new SignInRefused();
        }
        String typed = Login.asTyped(login);
        limits.admit(typed, address);
        Optional<Credentials.Stored> stored = judged(address, () -> credentials.of(typed));
        if (!passwords.matches(password, stored.map(Credentials.Stored::hash).orElse(null))) {
            if (limits.failed(typed, address)) {
                credentials.delayed(typed);
            }
            throw new SignInRefused();
        }
        limits.succeeded(typed, address);
        Credentials.Stored person = stored.orElseThrow();
        if (passwords.isOld(person.hash())) {
            credentials.keepBetter(person, passwords.hash(password));
        }
        credentials.entered(person.login());
        return new ProvenPerson(person.login(), person.seq());
    }

    /** Whose personal token this is, where it still holds. */
    public Optional<ProvenPerson> withToken(String token, String address) {
        limits.admit(address);
        String hash = Token.hash(token);
        Optional<ProvenPerson> owner = judged(address, () -> credentials.ofToken(hash));
        owner.ifPresent(proven -> {
            limits.takeBack(address);
            credentials.tokenUsed(hash);
        });
        return owner;
    }

    /** A try that nobody could judge is no wrong one: when an outage is over, nobody shall have to wait for having knocked meanwhile. */
    private <T> T judged(String address, Supplier<T> lookup) {
        try {
            return lookup.get();
        } catch (RuntimeException unjudged) {
            limits.takeBack(address);
            throw unjudged;
        }
    }
}
