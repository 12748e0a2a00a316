package org.pramana.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** Names for pickers: open to everybody who is signed in, so it tells names and nothing else. */
@Stateless
@RolesAllowed(Roles.PERSON)
public class PeopleDirectory {

    private static final int MOST = 50;

    @Inject
    PeopleLists lists;

    /** Active people whose name or login has a word that begins like this. */
    public List<PersonName> people(String words, int most) {
        return lists.peopleToPick(words, within(most));
    }

    public List<GroupName> groups(String words, int most) {
        return lists.groupsToPick(words, within(most));
    }

    /** People and groups together, people first. Whether they hold AUTHOR on the card's collection is verification's business. */
    public List<Party> verifiers(String words, int most) {
        Stream<Party> people = people(words, most).stream().map(person -> new Party(PartyKey.person(person.login()), person.name(), false));
        Stream<Party> groups = groups(words, most).stream().map(group -> new Party(PartyKey.group(group.key()), group.name(), false));
        return Stream.concat(people, groups).toList();
    }

    /** Nobody reads the whole directory by asking once. */
    private static int within(int most) {
        return Math.max(1, Math.min(most, MOST));
    }
}
