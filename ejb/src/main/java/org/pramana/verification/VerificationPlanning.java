package org.pramana.verification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import org.pramana.people.Party;
import org.pramana.people.PartyKey;
import org.pramana.people.Roles;
import org.pramana.trust.VerificationPlan;

/** Who looks after a card, and how often (behaviour.md §3 rows 7 and 8, §4). None of this ever verifies or unverifies by itself. */
@Stateless
@RolesAllowed(Roles.CREATOR)
public class VerificationPlanning {

    /** People and groups whose name contains the words and who may be verifiers in this collection. */
    public List<Party> candidates(String collectionKey, String words) {
        throw new UnsupportedOperationException();
    }

    /** Replaces the ordered list of 1 to 5 verifiers. */
    public void appoint(String slug, List<PartyKey> verifiers) {
        throw new UnsupportedOperationException();
    }

    /** What {@link #plan} would do, for the question before it is done. */
    public PlanPreview preview(String slug, VerificationPlan plan) {
        throw new UnsupportedOperationException();
    }

    /**
     * Changes mode, interval or date; the due date is worked out anew from the last verification.
     *
     * @param evenIfExpired the visitor has seen that the card will need verification at once; refused without where it would
     */
    public void plan(String slug, VerificationPlan plan, boolean evenIfExpired) {
        throw new UnsupportedOperationException();
    }
}
