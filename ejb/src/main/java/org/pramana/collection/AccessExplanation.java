package org.pramana.collection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.Locale;
import org.pramana.people.Roles;

/** Why somebody may or may not read a card, in words, for owners of its collection and administrators. */
@Stateless
@RolesAllowed({Roles.CREATOR, Roles.ADMINISTRATOR})
public class AccessExplanation {

    public Explanation explain(String login, String slug, Locale language) {
        throw new UnsupportedOperationException();
    }
}
