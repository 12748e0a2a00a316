package org.pramana.card;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.pramana.collection.Visitors;
import org.pramana.people.Party;
import org.pramana.people.PartyKey;
import org.pramana.people.Roles;
import org.pramana.store.Row;
import org.pramana.store.Sql;

/** Whom the newest cards that I may read are by and with, for narrowing a list down; first who has most of them. */
@Stateless
@RolesAllowed({Roles.CONSUMER, Roles.CREATOR, Roles.ADMINISTRATOR})
public class CardPeople {


    @Inject
    Sql sql;

    @Inject
    Visitors visitors;

    /** Who wrote the published versions. */
    public List<Party> authors(int size) {
        return sql.page(
                """
                select 'PERSON', p.login, p.name, p.active = 0
                  from %s join card_version v on v.card_id = c.id and v.version_no = c.version_no join person p on p.id = v.author_id
                 group by p.id order by count(*) desc, p.name
                """
                        .formatted(NewestCards.of(visitors.current(), "c")),
                CardPeople::party,
                0,
                size);
    }

    /** Who stands on the lists of verifiers, people and groups. */
    public List<Party> verifiers(int size) {
        return sql.page(
                """
                select if(cv.group_id is null, 'PERSON', 'GROUP'), coalesce(g.group_key, p.login), coalesce(g.name, p.name), coalesce(p.active = 0, false)
                  from %s join card_verifier cv on cv.card_id = c.id left join person p on p.id = cv.person_id left join person_group g on g.id = cv.group_id
                 group by p.id, g.id order by count(*) desc, 3
                """
                        .formatted(NewestCards.of(visitors.current(), "c")),
                CardPeople::party,
                0,
                size);
    }

    private static Party party(Row row) {
        return new Party(new PartyKey(row.constant(PartyKey.Kind.class), row.text()), row.text(), row.flag());
    }
}
