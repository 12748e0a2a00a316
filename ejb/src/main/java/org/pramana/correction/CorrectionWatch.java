package org.pramana.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.pramana.card.CardPurged;
import org.pramana.store.Sql;

/** A purged card leaves no words behind. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CorrectionWatch {

    @Inject
    Sql sql;

    void purged(@Observes CardPurged purged) {
        sql.change("update correction set before_text = '', after_text = '' where card_id = ?1", purged.cardId());
    }
}
