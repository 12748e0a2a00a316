package org.pramana.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;

/** Names for pickers: open to everybody who is signed in, so it tells names and nothing else. */
@Stateless
@RolesAllowed(Roles.PERSON)
public class PeopleDirectory {

    /** Active people whose name or login has a word that begins like this. */
    public List<PersonName> people(String words, int most) {
        throw new UnsupportedOperationException();
    }

    public List<GroupName> groups(String words, int most) {
        throw new UnsupportedOperationException();
    }

    /** People and groups together, people first. Whether they hold AUTHOR on the card's collection is verification's business. */
    public List<PossibleVerifier> verifiers(String words, int most) {
        throw new UnsupportedOperationException();
    }
}
