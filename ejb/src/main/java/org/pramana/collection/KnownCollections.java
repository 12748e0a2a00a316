package org.pramana.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.pramana.store.Sql;

/** From a collection's key to its id, for those who may know of it. */
@ApplicationScoped
public class KnownCollections {

    @Inject
    Sql sql;

    /** @throws UnknownCollection where it is not there or not this person's to know */
    public long id(Visitor visitor, String key) {
        return sql.one("select k.id from card_collection k where k.collection_key = ?1 and " + Access.knowableCollection(visitor, "k"), row -> row.number(), key)
                .orElseThrow(() -> new UnknownCollection(key));
    }

    /** @throws NotAllowed where the person may read it and has less than this level */
    public long idFor(Visitor visitor, Level needed, String key) {
        long id = id(visitor, key);
        if (!visitor.may(needed, id)) {
            throw new NotAllowed(needed == Level.OWNER ? "collection.owners-only" : "collection.authors-only", key);
        }
        return id;
    }
}
