package org.pramana.collection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import org.pramana.people.Roles;

/** What an owner of a collection (or an administrator) settles: its rules and its folders. Authors may add folders. */
@Stateless
@RolesAllowed({Roles.CREATOR, Roles.ADMINISTRATOR})
public class CollectionOwnership {

    public CollectionSettings settings(String key) {
        throw new UnsupportedOperationException();
    }

    /** Switching approval off turns what was waiting for it back into drafts (behaviour.md §2). */
    public void change(String key, CollectionSettings settings) {
        throw new UnsupportedOperationException();
    }

    /** @param parentId null at the top */
    public long addFolder(String key, Long parentId, String name) {
        throw new UnsupportedOperationException();
    }

    public void renameFolder(String key, long folderId, String name) {
        throw new UnsupportedOperationException();
    }

    /** Its cards move to the folder above. */
    public void removeFolder(String key, long folderId) {
        throw new UnsupportedOperationException();
    }
}
