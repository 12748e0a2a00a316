package org.pramana.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import org.pramana.store.Numbers;
import org.pramana.store.Sql;

/**
 * The ONE answer to who may read, author and own (behaviour.md §1).
 *
 * <p>A card is readable to whom its collection is readable and, where it is shared with a few only, to those few. Being an administrator gives no
 * right to content. {@link #readable} says it in SQL over a {@code card} alias; {@link #canRead} asks the database that same sentence about one
 * card, so that the two cannot drift apart.
 */
@ApplicationScoped
public class Access {

    private static final String NOTHING = "(1 = 0)";

    @Inject
    Sql sql;

    /** Whether the person may read the words of this card (whatever its lifecycle; drafts have their own, narrower rule). */
    public boolean canRead(Visitor visitor, long cardId) {
        return sql.number("select count(*) from card c where c.id = ?1 and " + readable(visitor, "c"), cardId) > 0;
    }

    /**
     * A condition over the {@code card} row {@code alias}, without parameters: only numbers that came out of the database are written into it.
     */
    public static String readable(Visitor visitor, String alias) {
        return readable(visitor, alias, visitor.levels().keySet());
    }

    /** As {@link #readable(Visitor, String)}, in those collections only where the person has at least this level. */
    public static String readableAt(Visitor visitor, Level level, String alias) {
        return readable(
                visitor,
                alias,
                visitor.levels().entrySet().stream().filter(held -> held.getValue().includes(level)).map(java.util.Map.Entry::getKey).toList());
    }

    /**
     * As {@link #readable(Visitor, String)}, about many people at once: over an expression that gives a person's id, and the {@code card} row alias. Each
     * of them has to be active, which is the caller's to ask.
     */
    public static String readableBy(String person, String alias) {
        return """
               (exists (select 1 from collection_grant rg join membership rm on rm.group_id = rg.group_id where rg.collection_id = %2$s.collection_id and rm.person_id = %1$s)
                and (%2$s.sharing = 'COLLECTION'
                     or exists (select 1 from card_reader rr where rr.card_id = %2$s.id
                                   and (rr.person_id = %1$s or rr.group_id in (select rm2.group_id from membership rm2 where rm2.person_id = %1$s)))))"""
                .formatted(person, alias);
    }

    /**
     * Where the person may know the title and the trust of a card: where they may read it and, for an administrator, everywhere (behaviour.md §1).
     * Never to be used for the words.
     */
    public static String knowable(Visitor visitor, String alias) {
        return visitor.administrator() ? "(1 = 1)" : readable(visitor, alias);
    }

    /** Over the {@code card_collection} row {@code alias}: whether the person may know that this collection is there. */
    public static String knowableCollection(Visitor visitor, String alias) {
        if (visitor.administrator()) {
            return "(1 = 1)";
        }
        return visitor.levels().isEmpty() ? NOTHING : "(%s.id in (%s))".formatted(alias, Numbers.list(visitor.levels().keySet()));
    }

    private static String readable(Visitor visitor, String alias, Collection<Long> collections) {
        if (collections.isEmpty()) {
            return NOTHING;
        }
        String byGroup = visitor.groups().isEmpty() ? "" : " or reader.group_id in (" + Numbers.list(visitor.groups()) + ")";
        return "(%1$s.collection_id in (%2$s) and (%1$s.sharing = 'COLLECTION' or exists (select 1 from card_reader reader where reader.card_id = %1$s.id and (reader.person_id = %3$d%4$s))))"
                .formatted(alias, Numbers.list(collections), visitor.id(), byGroup);
    }
}
