package org.pramana.trust;

/** When a card asks to be looked at again (behaviour.md §3). */
public enum VerificationMode {
    /** A number of days after each verification. */
    INTERVAL,
    /** On a date that the verifier names anew at each verification. */
    FIXED,
    /** Never by itself, but for the policy's greatest age. */
    EVERGREEN,
    /** Not tracked: no stamp at all. */
    NONE
}
