package org.pramana.card;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.pramana.collection.Access;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.people.Roles;
import org.pramana.store.Like;
import org.pramana.store.Sql;

/** Whom a comment on a card may call with {@code @} (behaviour.md §14): only people who may read it, and groups in which one of them is and that may be called. */
@Stateless
@RolesAllowed({Roles.CONSUMER, Roles.CREATOR})
public class CardMentions {

    private static final int SHOWN = 8;
    /** What can stand behind an {@code @}; a login with other letters cannot be called. */
    private static final String NAME = "^[a-zA-Z0-9]([a-zA-Z0-9._-]*[a-zA-Z0-9])?$";

    @Inject
    CardRepository cards;

    @Inject
    Visitors visitors;

    @Inject
    Sql sql;

    /** @param begun the beginning of a login, a key, or a word of a name; people before groups */
    public List<Mentionable> begun(String slug, String begun) {
        Visitor visitor = visitors.current();
        long card = cards.readableId(visitor, slug);
        String typed = Like.beginning(begun == null ? "" : begun.strip());
        String readable = Access.readableBy("p.id", "c");
        return sql.page(
                """
                select q.at, q.name, q.is_group from
                  (select p.login at, p.name name, 0 is_group
                     from person p join card c on c.id = ?1
                    where p.active and p.id <> ?2 and (p.login like ?3 or p.name like ?3 or p.name like ?4) and p.login regexp ?5 and %1$s
                    union all
                   select g.group_key, g.name, 1
                     from person_group g
                    where g.mentionable and (g.group_key like ?3 or g.name like ?3 or g.name like ?4) and g.group_key regexp ?5
                      and exists (select 1 from membership m join person p on p.id = m.person_id and p.active join card c on c.id = ?1
                                   where m.group_id = g.id and %1$s)) q
                 order by q.is_group, q.name, q.at
                """
                        .formatted(readable),
                row -> new Mentionable(row.text(), row.text(), row.flag()),
                0,
                SHOWN,
                card,
                visitor.id(),
                typed,
                "% " + typed,
                NAME);
    }
}
