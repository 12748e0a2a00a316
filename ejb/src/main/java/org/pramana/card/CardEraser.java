package org.pramana.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.pramana.store.Sql;

/**
 * Takes everything that anybody wrote out of a card. The bare row stays, so that figures of the past still add up and its address is never given to
 * another card.
 */
@ApplicationScoped
class CardEraser {

    private static final List<String> CONTENT = List.of(
            "card_text", "card_tag", "card_reader", "card_link", "card_draft", "card_version", "attachment", "comment", "favourite", "card_source");

    @Inject
    Sql sql;

    @Inject
    CardRepository cards;

    @Inject
    Event<CardPurged> purged;

    void erase(Card card, long actorId) {
        purged.fire(new CardPurged(card.id(), card.slug(), actorId));
        CONTENT.forEach(table -> sql.change("delete from " + table + " where card_id = ?1", card.id()));
        sql.change("delete from card_link where target_id = ?1", card.id());
        sql.change("update card set successor_id = null where successor_id = ?1", card.id());
        sql.change("update card_reason set text = null where card_id = ?1", card.id());
        sql.change("update card_event set detail = null where card_id = ?1", card.id());
        card.purge();
        cards.flush();
    }
}
