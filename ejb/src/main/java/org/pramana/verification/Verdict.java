package org.pramana.verification;

import java.time.LocalDate;
import java.util.List;
import org.pramana.trust.TrustState;

/**
 * What a sweep has found about one card.
 *
 * @param stage null: nobody is told
 * @param lapsesOn the card's date, null for none
 * @param since from when on it waits, null while it does not
 * @param reasons names of reasons
 */
record Verdict(Kind kind, SweepStage stage, LocalDate lapsesOn, LocalDate since, List<String> reasons, TrustState before, TrustState after) {

    enum Kind {
        WARN,
        EXPIRE,
        TASK,
        REMIND,
        /** Others than who is asked are told. */
        ESCALATE,
        HANDOVER,
        REASSIGN,
        ERROR
    }

    /** For the record; people read it from the decision's inputs, in their language. */
    String inShort() {
        return (lapsesOn == null ? "" : "until " + lapsesOn + "; ") + (since == null ? "" : "waiting since " + since + "; ") + String.join(", ", reasons);
    }
}
