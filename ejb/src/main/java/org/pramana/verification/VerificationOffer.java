package org.pramana.verification;

import java.io.Serializable;
import java.util.List;
import org.pramana.people.Party;
import org.pramana.trust.VerificationPlan;

/**
 * What the present visitor may do about a card's trust, for the buttons on its page.
 *
 * @param whyNotVerify a sentence where {@code mayVerify} is false, else null
 * @param dateNeeded a verification must name the next date
 * @param mayChangePlan may change verifiers and interval
 * @param myOpenRequest they have asked for a check that nobody has answered yet
 * @param responsible the name of the one person who is asked to look at it now; null for nobody
 * @param requests what readers asked and nobody answered yet
 */
public record VerificationOffer(
        int versionNo,
        boolean mayVerify,
        String whyNotVerify,
        boolean dateNeeded,
        boolean mayFlag,
        boolean mayRequestCheck,
        boolean myOpenRequest,
        boolean mayChangePlan,
        String responsible,
        List<Party> verifiers,
        VerificationPlan plan,
        List<CheckRequest> requests)
        implements Serializable {}
