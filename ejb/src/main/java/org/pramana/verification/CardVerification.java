package org.pramana.verification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.time.LocalDate;
import org.pramana.people.Roles;

/** Vouching for a card, and doubting it. Anybody who reads may doubt; who may vouch is decided at the moment of vouching (behaviour.md §3). */
@Stateless
@RolesAllowed(Roles.CONSUMER)
public class CardVerification {

    /** What the present visitor may do here. */
    public VerificationOffer offer(String slug) {
        throw new UnsupportedOperationException();
    }

    /**
     * "I looked at this version, and it is right."
     *
     * @param versionOnScreen refused where it is no longer the published one
     * @param note for the colleagues, may be null
     * @param newFixedDate needed where the plan is a fixed date, else null
     */
    public Verified verify(String slug, int versionOnScreen, String note, LocalDate newFixedDate) {
        throw new UnsupportedOperationException();
    }

    /** A reader asks for a look, and says why. */
    public void requestCheck(String slug, String text) {
        throw new UnsupportedOperationException();
    }

    /** A verifier finds that a reader's request is right: the card needs verification from now on. */
    public void acceptRequest(String slug, long requestId) {
        throw new UnsupportedOperationException();
    }

    /** An author says that it is wrong: it needs verification at once. */
    public void flag(String slug, String text) {
        throw new UnsupportedOperationException();
    }
}
