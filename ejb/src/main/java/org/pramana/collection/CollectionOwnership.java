package org.pramana.collection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import org.pramana.audit.Deed;
import org.pramana.people.PartyKey;
import org.pramana.people.Roles;
import org.pramana.store.Sql;
import org.pramana.words.InvalidInput;

/** What an owner of a collection (or an administrator) settles: its rules and its folders. Authors may add folders. */
@Stateless
@RolesAllowed({Roles.CREATOR, Roles.ADMINISTRATOR})
public class CollectionOwnership {

    private static final int FOLDER_NAME_MAX = 120;
    static final int DEEPEST = 3;

    @Inject
    Sql sql;

    @Inject
    Visitors visitors;

    @Inject
    KnownCollections collections;

    @Inject
    CollectionRules rules;

    @Inject
    Event<Deed> deeds;

    @Inject
    Event<ApprovalSwitchedOff> approvals;

    public CollectionSettings settings(String key) {
        return rules.of(ruled(key));
    }

    /** Switching approval off turns what was waiting for it back into drafts (behaviour.md §2). */
    public void change(String key, CollectionSettings settings) {
        long id = ruled(key);
        rules.check(settings);
        sql.number("select id from card_collection where id = ?1 for update", id);
        CollectionSettings before = rules.of(id);
        rules.keep(id, settings);
        if (before.approvalNeeded() && !settings.approvalNeeded()) {
            approvals.fire(new ApprovalSwitchedOff(id));
        }
        deeds.fire(new Deed("collection.changed", "collection:" + key, before.toString(), settings.toString()));
    }

    /** Who looks after a card here when its verifiers are gone (behaviour.md §7); empty for nobody in particular. */
    public Optional<PartyKey> defaultVerifier(String key) {
        return sql.one(
                        """
                        select p.login, g.group_key from card_collection k left join person p on p.id = k.default_person_id
                          left join person_group g on g.id = k.default_group_id where k.id = ?1
                        """,
                        row -> {
                            String login = row.text();
                            String group = row.text();
                            return Optional.ofNullable(login != null ? PartyKey.person(login) : group != null ? PartyKey.group(group) : null);
                        },
                        ruled(key))
                .orElseThrow();
    }

    /** @param verifier null for nobody in particular */
    public void nameDefaultVerifier(String key, PartyKey verifier) {
        String before = defaultVerifier(key).map(PartyKey::toString).orElse(null);
        boolean person = verifier != null && verifier.kind() == PartyKey.Kind.PERSON;
        Long id = verifier == null
                ? null
                : sql.one(person ? "select id from person where login = ?1 and active" : "select id from person_group where group_key = ?1", row -> row.number(), verifier.key())
                        .orElseThrow(() -> new InvalidInput("verifier", "collection.no-such-verifier", verifier.key()));
        sql.change("update card_collection set default_person_id = ?2, default_group_id = ?3 where id = ?1", ruled(key), person ? id : null, person ? null : id);
        deeds.fire(new Deed("collection.default-verifier", "collection:" + key, before, verifier == null ? null : verifier.toString()));
    }

    /** @param parentId null at the top */
    public long addFolder(String key, Long parentId, String name) {
        Visitor visitor = visitors.current();
        long id = visitor.administrator() ? collections.id(visitor, key) : collections.idFor(visitor, Level.AUTHOR, key);
        String its = folderName(name);
        if (parentId != null && depth(id, parentId) >= DEEPEST) {
            throw new InvalidInput("parent", "collection.folder-too-deep", DEEPEST);
        }
        refuseTwin(id, parentId, its, 0);
        sql.change("insert into folder (collection_id, parent_id, name) values (?1, ?2, ?3)", id, parentId, its);
        return sql.number("select last_insert_id()");
    }

    public void renameFolder(String key, long folderId, String name) {
        long id = ruled(key);
        String its = folderName(name);
        refuseTwin(id, parentOf(id, folderId), its, folderId);
        sql.change("update folder set name = ?2 where id = ?1", folderId, its);
    }

    /** Its cards and folders move to the folder above. */
    public void removeFolder(String key, long folderId) {
        long id = ruled(key);
        Long parent = parentOf(id, folderId);
        sql.change("update card set folder_id = ?2 where folder_id = ?1", folderId, parent);
        sql.change("update folder set parent_id = ?2 where parent_id = ?1", folderId, parent);
        sql.change("delete from folder where id = ?1", folderId);
    }

    private long ruled(String key) {
        Visitor visitor = visitors.current();
        return visitor.administrator() ? collections.id(visitor, key) : collections.idFor(visitor, Level.OWNER, key);
    }

    private static String folderName(String name) {
        if (name == null || name.isBlank() || name.strip().length() > FOLDER_NAME_MAX) {
            throw new InvalidInput("name", "collection.folder-name", FOLDER_NAME_MAX);
        }
        return name.strip();
    }

    /** The table cannot say it for the top, where the parent is null. */
    private void refuseTwin(long collectionId, Long parentId, String name, long but) {
        if (sql.number(
                        "select count(*) from folder where collection_id = ?1 and parent_id <=> ?2 and name = ?3 and id <> ?4",
                        collectionId,
                        parentId,
                        name,
                        but)
                > 0) {
            throw new InvalidInput("name", "collection.folder-twin", name);
        }
    }

    private int depth(long collectionId, long folderId) {
        int depth = 0;
        for (Long above = folderId; above != null && depth <= DEEPEST; above = parentOf(collectionId, above)) {
            depth++;
        }
        return depth;
    }

    private Long parentOf(long collectionId, long folderId) {
        return sql.list("select parent_id from folder where id = ?2 and collection_id = ?1", row -> java.util.Optional.ofNullable(row.number()), collectionId, folderId)
                .stream()
                .findFirst()
                .orElseThrow(() -> new InvalidInput("folder", "collection.folder-unknown"))
                .orElse(null);
    }
}
