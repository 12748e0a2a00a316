package org.pramana.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.pramana.search.GapTold;
import org.pramana.store.Sql;

/** Writes down that somebody is to see to what was not found: once for each day by which it is to be done, and once more on that day. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class GapWatch {

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    void told(@Observes GapTold told) {
        tell(GapNews.YOURS, "?3 is not null", told);
        tell(GapNews.DUE, "g.due_on <= ?3", told);
    }

    private void tell(String stage, String when, GapTold told) {
        sql.change(
                """
                insert ignore into outbox (person_id, kind, stage, gap_id, dedup_key, created_at, send_after)
                select p.id, 'GAP', ?4, g.id, concat('gap:', g.id, ':', ?4, ':', p.id, ':', g.due_on), ?2, ?2
                  from search_gap g join person p on p.id = g.owner_id and p.active
                 where g.closed_at is null and (?1 = 0 or g.id = ?1) and %s
                """
                        .formatted(when),
                told.gapId() == null ? 0L : told.gapId(),
                clock.instant(),
                told.today().toString(),
                stage);
    }
}
