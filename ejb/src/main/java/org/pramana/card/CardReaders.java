package org.pramana.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.pramana.collection.Visitor;
import org.pramana.people.Party;
import org.pramana.people.PartyKey;
import org.pramana.store.Sql;
import org.pramana.words.InvalidInput;

/** With whom a card is shared, if not with everybody who may read its collection. */
@ApplicationScoped
class CardReaders {

    @Inject
    Sql sql;

    /** @param readers empty for everybody; whoever names others stays one of them, or the card would be gone for them at once */
    void share(Card card, Visitor actor, List<PartyKey> readers) {
        sql.change("delete from card_reader where card_id = ?1", card.id());
        card.share(readers.isEmpty() ? Card.Sharing.COLLECTION : Card.Sharing.RESTRICTED);
        if (readers.isEmpty()) {
            return;
        }
        PartyKey me = PartyKey.person(actor.login());
        if (!readers.contains(me)) {
            add(card, me);
        }
        readers.stream().distinct().forEach(reader -> add(card, reader));
    }

    List<Party> of(long cardId) {
        return sql.list(
                """
                select if(r.person_id is null, 'GROUP', 'PERSON'), coalesce(p.login, g.group_key), coalesce(p.name, g.name), coalesce(not p.active, false)
                  from card_reader r
                  left join person p on p.id = r.person_id
                  left join person_group g on g.id = r.group_id
                 where r.card_id = ?1
                 order by 1, 3
                """,
                row -> new Party(new PartyKey(row.constant(PartyKey.Kind.class), row.text()), row.text(), row.flag()),
                cardId);
    }

    private void add(Card card, PartyKey reader) {
        String found = reader.kind() == PartyKey.Kind.PERSON
                ? "insert into card_reader (card_id, person_id) select ?1, id from person where login = ?2"
                : "insert into card_reader (card_id, group_id) select ?1, id from person_group where group_key = ?2";
        if (sql.change(found, card.id(), reader.key()) == 0) {
            throw new InvalidInput("readers", "card.reader-unknown", reader.key());
        }
    }
}
