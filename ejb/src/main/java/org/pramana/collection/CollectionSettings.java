package org.pramana.collection;

import java.io.Serializable;
import java.util.List;
import org.pramana.trust.VerificationPlan;

/**
 * What holds for every card of a collection (behaviour.md §2 to §4).
 *
 * @param plan what a new card gets if its author says nothing; a fixed date makes no sense here
 * @param approvalNeeded whether publishing needs an owner's yes, but for {@code freePublishers}
 * @param freePublishers keys of the groups that publish without asking
 * @param requestThreshold how many readers must ask before a card needs verification
 * @param minorEditWords how many words a minor edit may change
 * @param authorsAnnounce whether authors may announce its cards; owners always may (§15)
 * @param searchWeight how much its cards count in search, in percent: 100 is the usual (§12)
 */
public record CollectionSettings(
        String name,
        String description,
        VerificationPlan plan,
        boolean approvalNeeded,
        List<String> freePublishers,
        int requestThreshold,
        boolean ownerMayVerify,
        boolean fourEyes,
        boolean authorMinorEdits,
        int minorEditWords,
        boolean newVerifierUnverifies,
        int warnDays,
        int evergreenMaxAge,
        boolean authorsAnnounce,
        int searchWeight)
        implements Serializable {

    public CollectionSettings {
        freePublishers = List.copyOf(freePublishers);
    }

    /** The settings of behaviour.md. */
    public static CollectionSettings usual(String name, String description) {
        return new CollectionSettings(
                name, description, VerificationPlan.every(90), false, List.of(), 2, true, false, false, 20, false, 14, 730, true, 100);
    }

    public CollectionSettings lettingAuthorsAnnounce(boolean authors) {
        return new CollectionSettings(
                name, description, plan, approvalNeeded, freePublishers, requestThreshold, ownerMayVerify, fourEyes, authorMinorEdits, minorEditWords, newVerifierUnverifies, warnDays,
                evergreenMaxAge, authors, searchWeight);
    }
}
