package org.pramana.verification;

import org.pramana.collection.Level;
import org.pramana.policy.EffectivePolicy;
import org.pramana.policy.Setting;

/**
 * Where one person stands towards one card at this moment.
 *
 * @param onList a verifier of the card, by name or as a member of a group now
 * @param level in the card's collection; null for none
 * @param lastEditor wrote the newest version that is not a minor edit
 */
record Standing(boolean onList, Level level, boolean lastEditor) {

    /** Being a verifier takes both: the assignment, and the right to write in the collection (behaviour.md §1). */
    boolean verifier() {
        return onList && has(Level.AUTHOR);
    }

    boolean has(Level needed) {
        return level != null && level.includes(needed);
    }

    /** Whether this person may vouch; null if so, else the key of the sentence that says why not. */
    String whyNotVerify(EffectivePolicy rules) {
        if (!verifier() && !(has(Level.OWNER) && rules.flag(Setting.OWNER_MAY_VERIFY))) {
            return onList ? "verification.verifier-may-not-write" : "verification.not-a-verifier";
        }
        return rules.flag(Setting.FOUR_EYES) && lastEditor ? "verification.four-eyes" : null;
    }
}
