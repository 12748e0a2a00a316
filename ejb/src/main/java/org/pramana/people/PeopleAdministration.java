package org.pramana.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import org.pramana.store.Page;

/** What an administrator does about people. Nobody is ever deleted: see the package. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class PeopleAdministration {

    /** By name; words match the login, the name and the mail address. */
    public Page<PersonLine> list(String words, int first, int size) {
        throw new UnsupportedOperationException();
    }

    public PersonDetails at(String login) {
        throw new UnsupportedOperationException();
    }

    public PersonDetails register(RegisterPerson person) {
        throw new UnsupportedOperationException();
    }

    public PersonDetails change(String login, ChangePerson change) {
        throw new UnsupportedOperationException();
    }

    /** They have left: every session and token ends at its next request, their name stays where it stands. */
    public void disable(String login) {
        throw new UnsupportedOperationException();
    }

    public void enable(String login) {
        throw new UnsupportedOperationException();
    }

    /** Also ends every session and token they have. */
    public void setPassword(String login, String password) {
        throw new UnsupportedOperationException();
    }
}
