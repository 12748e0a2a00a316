package org.pramana.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.pramana.store.Row;
import org.pramana.trust.TrustSql;

/** The sums that every figure of §10 is made of, over rows of {@code card} with what readers met in thirty days beside them. */
final class TrustSums {

    /** Reader trust looks this far back, the day itself included. */
    static final int WINDOW = 30;

    private TrustSums() {}

    /** Published, tracked, verified, opened, met verified, days needing verification x opened; 0 where there is no card. For all cards: who doubts one is looked up once. */
    static String columns(String card, String met, LocalDate day) {
        String needs = TrustSql.needsVerificationOfMany(card, day);
        return """
               coalesce(sum(%1$s.lifecycle = 'PUBLISHED'), 0) published, coalesce(sum(%2$s), 0) tracked, coalesce(sum(%2$s and not %3$s), 0) verified,
               coalesce(sum(%4$s.opened), 0) opened, coalesce(sum(%4$s.verified), 0) met_verified,
               coalesce(sum(if(%4$s.opened is null or not %3$s, 0, %5$s * %4$s.opened)), 0) debt"""
                .formatted(card, TrustSql.tracked(card), needs, met, TrustSql.daysNeeding(card, day));
    }

    /** A table of card_id, opened, verified: what tracked cards were at the moment of each view and copy, never worked out again. */
    static String met(String from, String until) {
        return """
               (select seen.card_id, count(*) opened, sum(seen.state = 'VERIFIED') verified
                  from card_view seen
                 where seen.at >= %s and seen.at < %s and seen.state in ('VERIFIED', 'NEEDS_VERIFICATION')
                 group by seen.card_id)"""
                .formatted(from, until);
    }

    /** The first moment of the thirty days that end with this one, as the column has it. */
    static LocalDateTime from(LocalDate day, Clock clock) {
        return midnight(day.minusDays(WINDOW - 1L), clock);
    }

    /** The first moment after this day. */
    static LocalDateTime until(LocalDate day, Clock clock) {
        return midnight(day.plusDays(1), clock);
    }

    static TrustFigures read(Row row) {
        return new TrustFigures(new TrustScore(row.count(), row.count(), row.count()), new ReaderTrust(row.count(), row.count()), row.number());
    }

    private static LocalDateTime midnight(LocalDate day, Clock clock) {
        return LocalDateTime.ofInstant(day.atStartOfDay(clock.getZone()).toInstant(), ZoneOffset.UTC);
    }
}
