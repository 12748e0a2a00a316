package org.pramana.verification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.time.LocalDate;
import java.util.List;
import org.pramana.people.Roles;

/** Why a card is in the state that it is in. Whoever may read the card may know; so may an administrator, who sees trust but no body (behaviour.md §1). */
@Stateless
@RolesAllowed({Roles.CONSUMER, Roles.ADMINISTRATOR})
public class TrustHistory {

    public WhyThisState why(String slug) {
        throw new UnsupportedOperationException();
    }

    public TrustOnDay trustOn(String slug, LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /** What sweeps decided about this card, newest first; the latest run that had nothing to say about it is there as NO_CHANGE. */
    public List<SweepDecision> decisions(String slug) {
        throw new UnsupportedOperationException();
    }
}
