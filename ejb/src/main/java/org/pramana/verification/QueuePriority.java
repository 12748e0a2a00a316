package org.pramana.verification;

import java.time.LocalDate;
import org.pramana.trust.TrustSql;

/** What makes one waiting card more worthwhile than another (behaviour.md §10): some facts, and the sum that weighs them. */
public final class QueuePriority {

    /** How many columns {@link #facts} are. */
    public static final int FACTS = 7;

    private QueuePriority() {}

    /**
     * For a select list: readers, views30, copies30, requests, linked, flagged, days_needing, in this order.
     *
     * @param card alias of the card's row
     * @param task alias of its open task, whose row may be missing
     * @param day an expression for today
     * @param since an expression for the moment 30 days ago
     */
    public static String facts(String card, String task, String day, String since, LocalDate today) {
        return """
               (select count(distinct w.person_id) from card_view w where w.card_id = %1$s.id and w.at >= %4$s) readers,
               (select count(*) from card_view w where w.card_id = %1$s.id and w.at >= %4$s) views30,
               (select count(*) from card_view w where w.card_id = %1$s.id and w.at >= %4$s and w.kind = 'COPY') copies30,
               (select count(*) from card_reason r where r.card_id = %1$s.id and r.closed_at is null and r.kind = 'REQUESTED') requests,
               (select count(*) from card_link l join card other on other.id = l.card_id where l.target_id = %1$s.id and %5$s) linked,
               exists (select 1 from card_reason r where r.card_id = %1$s.id and r.closed_at is null and r.kind = 'FLAGGED') flagged,
               greatest(0, coalesce(datediff(%3$s, %1$s.lapses_on), 0), coalesce(datediff(%3$s, date(%2$s.opened_at)), 0)) days_needing"""
                .formatted(card, task, day, since, TrustSql.verified("other", today));
    }

    /** Over the columns of {@link #facts} under this alias. */
    public static String of(String facts) {
        return ("round(100 * log10(1 + %1$s.views30) + 40 * %1$s.copies30 + 3 * least(%1$s.days_needing, 60) + 50 * %1$s.requests"
                        + " + 30 * %1$s.linked + 200 * %1$s.flagged)")
                .formatted(facts);
    }
}
