package org.pramana.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.pramana.people.Roles;
import org.pramana.store.Sql;

/** News out of a sweep. */
@Stateless
@RolesAllowed(Roles.MACHINE)
public class Outbox {

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /**
     * A line for everybody whom the run asks or reminds about these cards. What was said to a person about a stage of a card's cycle is not said again, by this run, by
     * one that is resumed, or by the next.
     */
    public void gather(long runId, long firstCard, long lastCard) {
        sql.change(
                """
                insert ignore into outbox (person_id, kind, stage, card_id, cycle_no, run_id, dedup_key, created_at, send_after)
                select d.person_id, 'VERIFY', d.stage, d.card_id, d.cycle_no, d.run_id, concat(d.card_id, ':', d.cycle_no, ':', d.stage, ':', d.person_id), ?2, ?2
                  from sweep_decision d
                 where d.run_id = ?1 and d.card_id between ?3 and ?4 and d.applied and d.person_id is not null and d.stage <> ''
                """,
                runId,
                clock.instant(),
                firstCard,
                lastCard);
    }
}
