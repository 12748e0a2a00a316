package org.pramana.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.TreeSet;
import org.pramana.audit.Deed;
import org.pramana.store.Sql;

/**
 * Who answers for the members of a group: they may know what these have yet to read (behaviour.md §15), and nothing else follows from it. A manager need
 * not be a member.
 */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class GroupManagers {

    @Inject
    GroupRepository groups;

    @Inject
    PersonRepository people;

    @Inject
    Sql sql;

    @Inject
    Event<Deed> deeds;

    public List<PersonName> of(String groupKey) {
        return of(groups.at(groupKey));
    }

    /** These and nobody else from now on. */
    public List<PersonName> replace(String groupKey, List<String> logins) {
        PersonGroup group = groups.at(groupKey);
        List<Long> ids = logins.stream().distinct().map(login -> people.at(login).id()).toList();
        String before = names(of(group));
        sql.change("delete from group_manager where group_id = ?1", group.id());
        ids.forEach(person -> sql.change("insert into group_manager (group_id, person_id) values (?1, ?2)", group.id(), person));
        List<PersonName> now = of(group);
        if (!before.equals(names(now))) {
            deeds.fire(new Deed("group.managers-changed", "group:" + group.key(), before, names(now)));
        }
        return now;
    }

    private List<PersonName> of(PersonGroup group) {
        return sql.list(
                "select p.id, p.login, p.name, p.active from group_manager m join person p on p.id = m.person_id where m.group_id = ?1 order by p.name, p.login",
                row -> new PersonName(row.number(), row.text(), row.text(), row.flag()),
                group.id());
    }

    private static String names(List<PersonName> people) {
        return String.join(", ", new TreeSet<>(people.stream().map(PersonName::login).toList()));
    }
}
