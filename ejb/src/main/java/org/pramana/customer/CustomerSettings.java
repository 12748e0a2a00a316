package org.pramana.customer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.pramana.audit.Deed;
import org.pramana.people.Roles;
import org.pramana.store.Sql;

/** Whether anything at all may be seen without signing in. Off until an administrator says otherwise. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class CustomerSettings {

    @Inject
    Sql sql;

    @Inject
    Event<Deed> deeds;

    public boolean publicLinks() {
        return sql.number("select public_links from customer_setting where id = 1") > 0;
    }

    /** Holds from the next look on, for links that were made long ago too. */
    public void allow(boolean publicLinks) {
        if (sql.change("update customer_setting set public_links = ?1 where id = 1 and public_links <> ?1", publicLinks) > 0) {
            deeds.fire(new Deed("portal.public-links", "portal", String.valueOf(!publicLinks), String.valueOf(publicLinks)));
        }
    }
}
