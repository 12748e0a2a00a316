package org.pramana.verification;

import java.time.LocalDate;
import org.pramana.trust.TrustSql;

/** What many cards are counted by before they are changed, and after. */
public enum BulkState {
    VERIFIED,
    NEEDS_VERIFICATION,
    UNTRACKED,
    ARCHIVED;

    /** Its name, over a card that is published or archived. */
    static String sql(String card, LocalDate day) {
        return "if(%1$s.lifecycle = 'ARCHIVED', 'ARCHIVED', %2$s)".formatted(card, TrustSql.state(card, day));
    }
}
