package org.pramana.insight;

import java.time.LocalDate;
import org.pramana.trust.TrustSql;

/**
 * The sums of §10 by something that tells cards apart, so that they can be asked for among a million: cards are only counted, what keeps some of them from being
 * verified is asked of the open reasons, and what readers met of their views. Asked of each card, it takes ten seconds.
 */
final class SumsApart {

    private SumsApart() {}

    /**
     * Rows of {@code k, published, tracked, verified, opened, met_verified, debt}, several for each {@code k}, to be summed; the last three are 0.
     *
     * @param key a column of the card {@code c}, its collection, sharing or responsible person, or of what is joined to it
     * @param join what is joined to the card, may be empty
     * @param which conditions over the card's id, collection, sharing and responsible person, and over what is joined
     */
    static String scores(String key, String join, String which, LocalDate day) {
        return """
               select %1$s k, count(*) published, sum(%4$s) tracked, sum(%4$s and not %5$s) verified, 0 opened, 0 met_verified, 0 debt
                 from card c %2$s where c.lifecycle = 'PUBLISHED' and %3$s group by %1$s
               union all
               select %1$s, 0, 0, -count(distinct c.id), 0, 0, 0
                 from (select distinct d.id, d.collection_id, d.sharing, d.responsible_id from %6$s) c %2$s where %3$s group by %1$s"""
                .formatted(key, join, which, TrustSql.tracked("c"), TrustSql.lapsed("c", day), TrustSql.onlyDoubted("d", day));
    }

    /** As {@link #scores}, with what readers met. @param met as {@link TrustSums#met} gives it */
    static String figures(String key, String join, String which, LocalDate day, String met) {
        return scores(key, join, which, day)
                + """

                  union all
                  select %1$s, 0, 0, 0, sum(met.opened), sum(met.verified), sum(if(%5$s, %6$s * met.opened, 0))
                    from %4$s met straight_join card c on c.id = met.card_id %2$s where %3$s group by %1$s"""
                        .formatted(key, join, which, met, TrustSql.needsVerification("c", day), TrustSql.daysNeeding("c", day));
    }

    /** One row for each {@code k}. @param rows as the others give them */
    static String summed(String rows) {
        return """
               (select apart.k, sum(apart.published) published, sum(apart.tracked) tracked, sum(apart.verified) verified, sum(apart.opened) opened,
                       sum(apart.met_verified) met_verified, sum(apart.debt) debt
                  from (%s) apart group by apart.k)"""
                .formatted(rows);
    }
}
