package org.pramana.verification;

import java.io.Serializable;

/** How often a run decided this. @param undone of those that were applied: taken back since @param before the same of the run it is compared with, null for none */
public record SweepTotals(String kind, String stage, int decided, int applied, int undone, Integer before) implements Serializable {

    /** Whether {@link SweepUndo} has anything left to do with some of them. */
    public boolean reversible() {
        return applied > undone && SweepDecision.REVERSIBLE.contains(kind);
    }
}
