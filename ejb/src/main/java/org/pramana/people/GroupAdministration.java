package org.pramana.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.pramana.audit.Deed;
import org.pramana.store.Page;

/** What an administrator does about groups, the only way to a right on content. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class GroupAdministration {

    @Inject
    GroupRepository groups;

    @Inject
    PersonRepository people;

    @Inject
    PeopleLists lists;

    @Inject
    AccessEpoch epoch;

    @Inject
    Event<Deed> deeds;

    @Inject
    Event<MembersLeft> left;

    public Page<GroupLine> list(String words, int first, int size) {
        return lists.groups(words, first, size);
    }

    public GroupDetails at(String key) {
        return details(groups.at(key));
    }

    public GroupDetails found(FoundGroup found) {
        PersonGroup group = groups.fresh(found.key(), found.name(), found.description());
        epoch.advance();
        groups.add(group);
        found.members().stream().distinct().map(people::at).forEach(person -> groups.join(group, person));
        tell("group.founded", group, null, group.name());
        return details(group);
    }

    public GroupDetails change(String key, ChangeGroup change) {
        epoch.advance();
        PersonGroup group = groups.at(key);
        if (change.editSeq() != null && change.editSeq() != group.editSeq()) {
            throw new PeopleConflict("people.changed-meanwhile", group.name());
        }
        String before = inShort(group);
        group.describe(change.name(), change.description());
        groups.flush();
        if (!before.equals(inShort(group))) {
            tell("group.changed", group, before, inShort(group));
        }
        return details(group);
    }

    /** Refused while it vouches for a card: first the cards need somebody else. */
    public void dissolve(String key) {
        epoch.advance();
        PersonGroup group = groups.at(key);
        int cards = groups.cardsItVouchesFor(group);
        if (cards > 0) {
            throw new PeopleConflict("people.group-still-vouches", group.name(), cards);
        }
        groups.remove(group);
        tell("group.dissolved", group, group.name(), null);
    }

    /** Those already in it stay; tells how many are new. */
    public int add(String key, List<String> logins) {
        epoch.advance();
        PersonGroup group = groups.at(key);
        return moved(group, logins, person -> groups.join(group, person), "group.joined");
    }

    public int remove(String key, List<String> logins) {
        epoch.advance();
        PersonGroup group = groups.at(key);
        List<Long> gone = new ArrayList<>();
        int many = moved(group, logins, person -> groups.leave(group, person) && gone.add(person.id()), "group.left");
        if (!gone.isEmpty()) {
            left.fire(new MembersLeft(group.id(), gone));
        }
        return many;
    }

    private int moved(PersonGroup group, List<String> logins, Predicate<Person> move, String action) {
        List<String> moved = logins.stream().distinct().map(people::at).filter(move).map(Person::login).toList();
        if (!moved.isEmpty()) {
            tell(action, group, null, String.join(", ", moved));
        }
        return moved.size();
    }

    private GroupDetails details(PersonGroup group) {
        return new GroupDetails(
                group.id(),
                group.editSeq(),
                group.key(),
                group.name(),
                group.description(),
                groups.cardsItVouchesFor(group),
                lists.membersOf(group.id()));
    }

    private void tell(String action, PersonGroup group, String before, String after) {
        deeds.fire(new Deed(action, "group:" + group.key(), before, after));
    }

    private static String inShort(PersonGroup group) {
        return group.description().isEmpty() ? group.name() : group.name() + ": " + group.description();
    }
}
