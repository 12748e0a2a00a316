package org.pramana.trust;

/** Why a card needs verification (behaviour.md §3). The first three are derived; the others are rows that somebody's deed opened. */
public enum ReasonKind {
    NEVER(true),
    EXPIRED(true),
    EVERGREEN_AGE(true),
    EDITED(false),
    NEW_VERIFIER(false),
    FLAGGED(false),
    REQUESTED(false),
    POLICY(false),
    SOURCE_CHANGED(false),
    FACT_DUE(false);

    private final boolean derived;

    ReasonKind(boolean derived) {
        this.derived = derived;
    }

    public boolean derived() {
        return derived;
    }
}
