package org.pramana.follow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.pramana.card.CardAbsorbed;
import org.pramana.card.CardPurged;
import org.pramana.store.Sql;

/** Follows go where their card goes. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class FollowKeeper {

    @Inject
    Sql sql;

    /** Followers move to the survivor (behaviour.md §3 row 18). */
    void absorbed(@Observes CardAbsorbed merged) {
        sql.change("insert ignore into follow (person_id, card_id, at) select f.person_id, ?2, f.at from follow f where f.card_id = ?1", merged.duplicateId(), merged.cardId());
        sql.change("delete from follow where card_id = ?1", merged.duplicateId());
    }

    void purged(@Observes CardPurged purged) {
        sql.change("delete from follow where card_id = ?1", purged.cardId());
    }
}
