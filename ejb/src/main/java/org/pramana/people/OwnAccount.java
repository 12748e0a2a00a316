package org.pramana.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.util.List;
import org.pramana.audit.Deed;
import org.pramana.words.InvalidInput;

/** What everybody may do about themselves, whatever else they may or may not. */
@Stateless
@RolesAllowed(Roles.PERSON)
public class OwnAccount {

    /** The door at which those wait who guess from within. */
    private static final String OWN_SESSION = "own session";

    @Inject
    PersonRepository people;

    @Inject
    OwnTokens tokens;

    @Inject
    AccessEpoch epoch;

    @Inject
    Passwords passwords;

    @Inject
    GuessingLimits limits;

    @Inject
    SecurityContext security;

    @Inject
    Event<Deed> deeds;

    public OwnProfile profile() {
        Person me = me();
        return new OwnProfile(
                me.login(), me.name(), me.email(), me.language(), me.theme(), me.absence(), me.passwordHash() != null);
    }

    /**
     * @param language {@code en} or {@code hi}
     * @param theme {@code system}, {@code light} or {@code dark}
     */
    public void prefer(String language, String theme) {
        epoch.advance();
        me().prefer(language, theme);
    }

    /** @param absence null: here */
    public void beAway(Absence absence) {
        Person me = me();
        me.beAway(absence);
        deeds.fire(new Deed("person.away", subject(me), null, absence == null ? "here" : absence.from() + " to " + absence.until()));
    }

    /** Ends every other session and every token; returns the new {@code credential_seq}, so that the present session can go on. */
    public long changePassword(String old, String fresh) {
        Person me = me();
        // an open session that somebody else sits at is no leave to guess
        limits.admit(me.login(), OWN_SESSION);
        if (old == null || old.length() > PasswordRules.LONGEST || !passwords.matches(old, me.passwordHash())) {
            limits.failed(me.login(), OWN_SESSION);
            throw new InvalidInput("old", "people.password-old-wrong");
        }
        limits.succeeded(me.login(), OWN_SESSION);
        if (old.equals(fresh)) {
            throw new InvalidInput("password", "people.password-same");
        }
        me.credential(passwords.hash(PasswordRules.checked(me.login(), fresh)));
        epoch.advance();
        people.forgetTokens(me.id());
        deeds.fire(new Deed("person.password-changed", subject(me)));
        return me.credentialSeq();
    }

    public List<TokenLine> tokens() {
        return tokens.of(me().id());
    }

    /** @param days until it expires, 1..366 */
    public NewToken issueToken(String name, int days) {
        Person me = me();
        NewToken token = tokens.issue(me.id(), name, days);
        deeds.fire(new Deed("token.issued", subject(me), null, name.strip()));
        return token;
    }

    public void revokeToken(long id) {
        Person me = me();
        String name = tokens.revoke(me.id(), id);
        deeds.fire(new Deed("token.revoked", subject(me), name, null));
    }

    private Person me() {
        return people.at(security.getCallerPrincipal().getName());
    }

    private static String subject(Person person) {
        return "person:" + person.login();
    }
}
