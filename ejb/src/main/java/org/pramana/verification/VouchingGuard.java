package org.pramana.verification;

import org.pramana.collection.NotAllowed;
import org.pramana.policy.EffectivePolicy;
import org.pramana.trust.Lifecycle;
import org.pramana.words.Refusal;

/** What has to be so before anybody may vouch for a card (behaviour.md §3), one card at a time or many at once. */
final class VouchingGuard {

    private VouchingGuard() {}

    /** @param onScreen the version that the verifier has before them @return null where nothing speaks against it */
    static Refusal objection(EffectivePolicy rules, Standing standing, Lifecycle lifecycle, String slug, int onScreen, int published) {
        String whyNot = standing.whyNotVerify(rules);
        if (whyNot != null) {
            return new NotAllowed(whyNot);
        }
        if (lifecycle != Lifecycle.PUBLISHED) {
            return new CannotBeVerified(lifecycle == Lifecycle.ARCHIVED ? "verification.archived" : "verification.not-published");
        }
        return onScreen == published ? null : new OtherVersionOnScreen(slug, onScreen, published);
    }
}
