package org.pramana.policy;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * What becomes of one card.
 *
 * @param kind one of {@link #KINDS}
 * @param rule the rule that wins the card, by name; its position counts from 0
 * @param lapsesBefore the last day covered, null for none
 * @param sentence the same in words
 */
public record Effect(
        String slug,
        String title,
        String collection,
        String kind,
        int position,
        String rule,
        LocalDate lapsesBefore,
        LocalDate lapsesAfter,
        String stateBefore,
        String stateAfter,
        String sentence)
        implements Serializable {

    /**
     * NEEDS: would need verification at once; VERIFIED: would no longer; RAMPED: would be overdue and gets a date of the ramp; TRACKED and UNTRACKED;
     * SOONER and LATER: another date; NEXT: only what the next verification is worth.
     */
    public static final List<String> KINDS = List.of("NEEDS", "RAMPED", "SOONER", "LATER", "VERIFIED", "TRACKED", "UNTRACKED", "NEXT");

    /** In SQL, over a row {@code e} of {@code policy_effect}. */
    static final String KIND =
            """
            case when e.mode_before = 'NONE' and e.mode_after <> 'NONE' and e.state_before <> e.state_after then 'TRACKED'
                 when e.state_after = 'UNTRACKED' and e.state_before <> 'UNTRACKED' then 'UNTRACKED'
                 when e.newly_due and e.ramp_place is not null and e.state_after <> 'NEEDS_VERIFICATION' then 'RAMPED'
                 when e.state_before = 'VERIFIED' and e.state_after = 'NEEDS_VERIFICATION' then 'NEEDS'
                 when e.state_before = 'NEEDS_VERIFICATION' and e.state_after = 'VERIFIED' then 'VERIFIED'
                 when e.lapses_before <=> e.lapses_after then 'NEXT'
                 when e.lapses_after is null or e.lapses_before < e.lapses_after then 'LATER' else 'SOONER' end""";
}
