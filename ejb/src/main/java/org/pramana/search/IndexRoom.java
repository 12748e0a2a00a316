package org.pramana.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.pramana.audit.Deed;
import org.pramana.people.Roles;

/** How search is doing on the node that answers, for those who run it: figures, no words of cards. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR})
public class IndexRoom {

    @Inject
    LiveIndex index;

    @Inject
    Event<Deed> deeds;

    public IndexReport report() {
        return index.report();
    }

    /** Builds another index on this node; the present one answers until it is there. */
    public void rebuild() {
        deeds.fire(new Deed("search.rebuilt", "search:index"));
        index.rebuild();
    }

    /** Compares all of this node's index with the database now, as it does once an hour; the report says what differed and was put right. */
    public void compare() {
        index.compare();
    }
}
