package org.pramana.announcement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.pramana.collection.CollectionOwnership;
import org.pramana.collection.Level;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.people.Roles;
import org.pramana.store.Numbers;
import org.pramana.store.Sql;

/** Who may announce the cards of a collection, and whom that reaches (behaviour.md §1, §15): for its owners to see and to settle. */
@Stateless
@RolesAllowed(Roles.CREATOR)
public class AnnouncementRules {

    /**
     * What holds in one collection.
     *
     * @param collection key
     * @param authors they may announce, too; owners always may
     * @param owners names of the groups that own it
     * @param writers names of the groups of its authors; empty where there are none
     * @param senders how many people may announce its cards as things are
     * @param readers how many people can be told of a card that is shared with all of its readers
     */
    public record Rule(String collection, String name, boolean authors, String owners, String writers, int senders, int readers) implements Serializable {}

    @Inject
    Sql sql;

    @Inject
    Visitors visitors;

    @Inject
    CollectionOwnership ownership;

    /** One for each collection that I own, by name. */
    public List<Rule> mine() {
        Visitor visitor = visitors.current();
        List<Long> owned = visitor.levels().entrySet().stream().filter(held -> held.getValue() == Level.OWNER).map(Map.Entry::getKey).toList();
        if (owned.isEmpty()) {
            return List.of();
        }
        return sql.list(
                """
                select k.collection_key, k.name, k.authors_announce, %s, %s, %s, %s from card_collection k where k.id in (%s) order by k.name, k.id
                """
                        .formatted(
                                groups("h.level = 'OWNER'"),
                                groups("h.level = 'AUTHOR'"),
                                people("(h.level = 'OWNER' or h.level = 'AUTHOR' and k.authors_announce)"),
                                people("1 = 1"),
                                Numbers.list(owned)),
                row -> new Rule(row.text(), row.text(), row.flag(), row.text(), row.text(), row.count(), row.count()));
    }

    /** @param authors whether they may announce, too */
    public void letAuthors(String collection, boolean authors) {
        ownership.change(collection, ownership.settings(collection).lettingAuthorsAnnounce(authors));
    }

    private static String groups(String level) {
        return "coalesce((select group_concat(g.name order by g.name separator ', ') from collection_grant h join person_group g on g.id = h.group_id where h.collection_id = k.id and %s), '')"
                .formatted(level);
    }

    private static String people(String level) {
        return "(select count(distinct m.person_id) from collection_grant h join membership m on m.group_id = h.group_id join person p on p.id = m.person_id and p.active where h.collection_id = k.id and %s)"
                .formatted(level);
    }
}
