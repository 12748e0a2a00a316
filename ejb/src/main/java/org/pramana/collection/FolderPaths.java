package org.pramana.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.pramana.store.Sql;

/** Folders by their names from the top, made where they are missing: for imports, whose pages come with paths. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class FolderPaths {

    private static final int NAME_MAX = 120;

    @Inject
    Sql sql;

    /** @return null for no names: the top; names below the deepest level that a person may make are left out */
    public Long at(long collectionId, List<String> names) {
        Long folder = null;
        for (String name : names.subList(0, Math.min(names.size(), CollectionOwnership.DEEPEST))) {
            folder = in(collectionId, folder, name.length() <= NAME_MAX ? name : name.substring(0, NAME_MAX).strip());
        }
        return folder;
    }

    private long in(long collectionId, Long parent, String name) {
        long there = sql.number(
                "select id from folder where collection_id = ?1 and name = ?3 and " + (parent == null ? "parent_id is null and ?2 is null" : "parent_id = ?2"),
                collectionId,
                parent,
                name);
        if (there > 0) {
            return there;
        }
        sql.change("insert into folder (collection_id, parent_id, name) values (?1, ?2, ?3)", collectionId, parent, name);
        return sql.number("select last_insert_id()");
    }
}
