package org.pramana.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.pramana.audit.Deed;
import org.pramana.store.Sql;

/** Archives what a sweep found that nobody verifies and nobody reads: in nobody's name. {@link CardRetirement#restore} brings it back. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MachineRetirement {

    @Inject
    CardRepository cards;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Event<CardArchived> archived;

    @Inject
    Event<Deed> deeds;

    public void archive(long cardId) {
        String slug = sql.one("select slug from card where id = ?1", row -> row.text(), cardId).orElseThrow(() -> new UnknownCard(String.valueOf(cardId)));
        Card card = cards.locked(slug).orElseThrow(() -> new UnknownCard(slug));
        card.archive(null, null, clock.instant());
        cards.flush();
        archived.fire(new CardArchived(card.id(), slug, card.collectionId(), card.version(), null));
        deeds.fire(new Deed("card.archived", "card:" + slug, null, "unread"));
    }
}
