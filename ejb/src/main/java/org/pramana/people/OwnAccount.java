package org.pramana.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;

/** What everybody may do about themselves, whatever else they may or may not. */
@Stateless
@RolesAllowed(Roles.PERSON)
public class OwnAccount {

    public OwnProfile profile() {
        throw new UnsupportedOperationException();
    }

    /**
     * @param language {@code en} or {@code hi}
     * @param theme {@code system}, {@code light} or {@code dark}
     */
    public void prefer(String language, String theme) {
        throw new UnsupportedOperationException();
    }

    /** @param absence null: here */
    public void beAway(Absence absence) {
        throw new UnsupportedOperationException();
    }

    /** Ends every other session and every token; returns the new {@code credential_seq}, so that the present session can go on. */
    public long changePassword(String old, String fresh) {
        throw new UnsupportedOperationException();
    }

    public List<TokenLine> tokens() {
        throw new UnsupportedOperationException();
    }

    /** @param days until it expires, 1..366 */
    public NewToken issueToken(String name, int days) {
        throw new UnsupportedOperationException();
    }

    public void revokeToken(long id) {
        throw new UnsupportedOperationException();
    }
}
