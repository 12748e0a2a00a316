package org.pramana.card;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.pramana.collection.Access;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.people.Roles;
import org.pramana.store.Sql;

/** My favourites. */
@Stateless
@RolesAllowed({Roles.CONSUMER, Roles.CREATOR})
public class CardShelf {

    @Inject
    CardRepository cards;

    @Inject
    Visitors visitors;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    public void keep(String slug) {
        Visitor reader = visitors.current();
        sql.change(
                "insert ignore into favourite (person_id, card_id, at) values (?1, ?2, ?3)", reader.id(), cards.readableId(reader, slug), clock.instant());
    }

    public void drop(String slug) {
        sql.change("delete from favourite where person_id = ?1 and card_id = (select id from card where slug = ?2)", visitors.current().id(), slug);
    }

    /** Last kept first. */
    public List<CardLine> favourites(int size) {
        Visitor reader = visitors.current();
        return sql.page(
                "select " + CardLineSql.columns(reader) + CardLineSql.FROM
                        + " join favourite mine on mine.card_id = c.id and mine.person_id = ?1 where c.lifecycle = 'PUBLISHED' and "
                        + Access.readable(reader, "c") + " order by mine.at desc, c.id",
                row -> CardLineSql.read(row, clock),
                0,
                size,
                reader.id());
    }
}
