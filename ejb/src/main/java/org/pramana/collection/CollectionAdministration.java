package org.pramana.collection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Map;
import org.pramana.people.Roles;

/** Founding collections, and who may do what in them. Being an administrator gives no right to what is inside. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class CollectionAdministration {

    /**
     * @param key its address, or null to derive one from the name
     * @return the key
     */
    public String found(String key, CollectionSettings settings) {
        throw new UnsupportedOperationException();
    }

    /** Who has which level, by group. */
    public List<GrantLine> grants(String key) {
        throw new UnsupportedOperationException();
    }

    /** Replaces every grant: group key to level. Rights change at everybody's next request. */
    public void replaceGrants(String key, Map<String, Level> grants) {
        throw new UnsupportedOperationException();
    }

    /** Removes a collection in which there has never been a card. */
    public void dissolve(String key) {
        throw new UnsupportedOperationException();
    }
}
