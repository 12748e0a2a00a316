package org.pramana.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.pramana.audit.Deed;
import org.pramana.people.Roles;
import org.pramana.store.Sql;

/** How search is doing on the node that answers, for those who run it: figures, no words of cards. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR})
public class IndexRoom {

    @Inject
    LiveIndex index;

    @Inject
    EmbeddingWork meanings;

    @Inject
    Sql sql;

    @Inject
    Event<Deed> deeds;

    public IndexReport report() {
        return index.report();
    }

    /** How search by meaning is doing, and how many cards it does not know yet. */
    public MeaningReport meaning() {
        return meanings.report(sql.number("select count(*) from search_meaning where paused") > 0);
    }

    /** Stops working out what cards mean, on all nodes, or goes on with it where it was; what is known already is searched all the same. */
    public void pauseMeaning(boolean paused) {
        if (sql.change("update search_meaning set paused = ?1 where paused <> ?1", paused) > 0) {
            deeds.fire(new Deed(paused ? "search.meaning-paused" : "search.meaning-resumed", "search:index"));
        }
    }

    /** Compares all of this node's index with the database now, as it does once an hour; the report says what differed and was put right. */
    public void compare() {
        index.compare();
    }
}
