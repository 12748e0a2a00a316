package org.pramana.insight;

import java.time.LocalDate;
import org.pramana.trust.TrustSql;

/** The trust score as three sums over published cards: published, tracked, verified. */
final class ScoreSql {

    private ScoreSql() {}

    static String columns(String card, LocalDate day) {
        return "count(%1$s.id) published, coalesce(sum(%1$s.mode <> 'NONE'), 0) tracked, coalesce(sum(%2$s), 0) verified".formatted(card, TrustSql.verified(card, day));
    }
}
