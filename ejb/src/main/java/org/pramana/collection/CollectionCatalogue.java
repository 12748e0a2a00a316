package org.pramana.collection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import org.pramana.people.Roles;

/** The collections that a person may read, and the folders in them. Counts are of what this person may read. */
@Stateless
@RolesAllowed({Roles.CONSUMER, Roles.CREATOR, Roles.ADMINISTRATOR, Roles.OPERATOR})
public class CollectionCatalogue {

    /** One line for each collection that I may read, by name; an administrator gets every collection, with null as their level where they have none. */
    public List<CollectionLine> mine() {
        throw new UnsupportedOperationException();
    }

    /** @throws UnknownCollection also for one that I may not read */
    public CollectionLine one(String key) {
        throw new UnsupportedOperationException();
    }

    /** All folders of a collection, each after its parent. */
    public List<FolderLine> folders(String key) {
        throw new UnsupportedOperationException();
    }
}
