package org.pramana.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import org.pramana.store.Page;

/** What an administrator does about groups, the only way to a right on content. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class GroupAdministration {

    public Page<GroupLine> list(String words, int first, int size) {
        throw new UnsupportedOperationException();
    }

    public GroupDetails at(String key) {
        throw new UnsupportedOperationException();
    }

    public GroupDetails found(FoundGroup group) {
        throw new UnsupportedOperationException();
    }

    public GroupDetails change(String key, ChangeGroup change) {
        throw new UnsupportedOperationException();
    }

    /** Refused while it vouches for a card: first the cards need somebody else. */
    public void dissolve(String key) {
        throw new UnsupportedOperationException();
    }

    /** Those already in it stay; tells how many are new. */
    public int add(String key, List<String> logins) {
        throw new UnsupportedOperationException();
    }

    public int remove(String key, List<String> logins) {
        throw new UnsupportedOperationException();
    }
}
