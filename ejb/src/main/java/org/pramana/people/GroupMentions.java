package org.pramana.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.pramana.audit.Deed;
import org.pramana.store.Sql;

/** Whether a comment may call a whole group by naming it (behaviour.md §14): fine for five people, a nuisance for five hundred. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class GroupMentions {

    @Inject
    Sql sql;

    @Inject
    Event<Deed> deeds;

    public boolean allowed(String key) {
        return sql.one("select mentionable from person_group where group_key = ?1", row -> row.flag(), key).orElseThrow(() -> new UnknownGroup(key));
    }

    public void allow(String key, boolean allowed) {
        boolean before = allowed(key);
        if (before != allowed) {
            sql.change("update person_group set mentionable = ?1 where group_key = ?2", allowed, key);
            deeds.fire(new Deed("group.mentions", "group:" + key, before ? "allowed" : "not allowed", allowed ? "allowed" : "not allowed"));
        }
    }
}
