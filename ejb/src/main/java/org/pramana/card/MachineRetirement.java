package org.pramana.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.pramana.audit.Deed;
import org.pramana.store.Sql;

/** Archives what a sweep found that nobody verifies and nobody reads: in nobody's name. An owner brings it back ({@link CardRetirement#restore}), or whoever takes the run back. */
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
    Event<CardRestored> restored;

    @Inject
    Event<Deed> deeds;

    public void archive(long cardId) {
        String slug = slug(cardId);
        Card card = cards.locked(slug).orElseThrow(() -> new UnknownCard(slug));
        card.archive(null, null, clock.instant());
        cards.flush();
        archived.fire(new CardArchived(card.id(), slug, card.collectionId(), card.version(), null));
        deeds.fire(new Deed("card.archived", "card:" + slug, null, "unread"));
    }

    /** What {@link #archive} did to the card is undone, with the trust that it has by now. */
    public void restore(long cardId, long by) {
        String slug = slug(cardId);
        Card card = cards.locked(slug).orElseThrow(() -> new UnknownCard(slug));
        card.restore(clock.instant());
        cards.flush();
        restored.fire(new CardRestored(card.id(), slug, card.collectionId(), card.version(), by));
        deeds.fire(new Deed("card.restored", "card:" + slug));
    }

    private String slug(long cardId) {
        return sql.one("select slug from card where id = ?1", row -> row.text(), cardId).orElseThrow(() -> new UnknownCard(String.valueOf(cardId)));
    }
}
