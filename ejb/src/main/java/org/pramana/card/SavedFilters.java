package org.pramana.card;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.pramana.audit.Deed;
import org.pramana.collection.KnownCollections;
import org.pramana.collection.Level;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.people.Roles;
import org.pramana.store.Numbers;
import org.pramana.store.Sql;
import org.pramana.words.InvalidInput;

/**
 * Filters of the card manager under names, for oneself or for all who write in a collection, and the columns that one wants to see (behaviour.md §11). A
 * filter is a question and no answer: whoever asks it sees what is theirs to see.
 */
@Stateless
@RolesAllowed(Roles.CREATOR)
public class SavedFilters {

    public static final int NAME_MAX = 80;

    private static final int MOST = 100;

    @Inject
    KnownCollections collections;

    @Inject
    Visitors visitors;

    @Inject
    Sql sql;

    @Inject
    Event<Deed> deeds;

    @Inject
    Clock clock;

    /** Mine, and those that are shared where I write; by name. */
    public List<SavedFilter> list() {
        Visitor me = visitors.current();
        return sql.list(
                """
                select f.id, f.name, f.filter, k.collection_key, k.name, p.name, f.owner_id = ?1
                  from saved_filter f join person p on p.id = f.owner_id left join card_collection k on k.id = f.collection_id
                 where f.owner_id = ?1 or f.collection_id in (%s) order by f.name, f.id
                """
                        .formatted(where(me, Level.AUTHOR)),
                row -> {
                    long id = row.number();
                    String name = row.text();
                    return new SavedFilter(id, name, FilterText.read(row.text()), row.text(), row.text(), row.text(), row.flag());
                },
                me.id());
    }

    /**
     * Keeps a filter; one of mine with the same name becomes this one.
     *
     * @param sharedWith key of a collection in which I write; null: for myself. A filter that names a collection is shared with nobody else than its
     *     creators, who know of it.
     * @return its number
     */
    public long save(String name, CardFilter filter, String sharedWith) {
        Visitor me = visitors.current();
        String kept = name == null ? "" : name.strip();
        if (kept.isEmpty() || kept.length() > NAME_MAX) {
            throw new InvalidInput("name", "card.filter-name", NAME_MAX);
        }
        Long collection = sharedWith == null || sharedWith.isBlank() ? null : collections.idFor(me, Level.AUTHOR, sharedWith.strip());
        if (collection != null && filter.collection() != null && !filter.collection().equals(sharedWith.strip())) {
            throw new InvalidInput("sharedWith", "card.filter-elsewhere");
        }
        sql.change(
                """
                insert into saved_filter (name, owner_id, collection_id, filter, changed_at) values (?1, ?2, ?3, ?4, ?5)
                on duplicate key update id = last_insert_id(id), collection_id = values(collection_id), filter = values(filter), changed_at = values(changed_at)
                """,
                kept,
                me.id(),
                collection,
                FilterText.write(filter),
                clock.instant());
        long id = sql.number("select last_insert_id()");
        if (sql.number("select count(*) from saved_filter where owner_id = ?1", me.id()) > MOST) {
            throw new InvalidInput("name", "card.filter-too-many", MOST);
        }
        if (collection != null) {
            deeds.fire(new Deed("card.filter-shared", "filter:" + id, null, kept + " with " + sharedWith.strip()));
        }
        return id;
    }

    /** Mine, or one that is shared in a collection that I own. */
    public void drop(long id) {
        Visitor me = visitors.current();
        if (sql.change("delete from saved_filter where id = ?1 and (owner_id = ?2 or collection_id in (" + where(me, Level.OWNER) + "))", id, me.id()) == 0) {
            throw new UnknownFilter();
        }
    }

    /** In the order in which I want them. */
    public List<ListColumn> columns() {
        return sql.one(
                        "select columns from list_columns where person_id = ?1",
                        row -> Arrays.stream(row.text().split(",")).filter(name -> !name.isEmpty()).map(ListColumn::valueOf).toList(),
                        visitors.current().id())
                .orElse(ListColumn.USUAL);
    }

    public void show(List<ListColumn> columns) {
        String names = new LinkedHashSet<>(columns).stream().map(Enum::name).collect(Collectors.joining(","));
        sql.change("insert into list_columns (person_id, columns) values (?1, ?2) on duplicate key update columns = values(columns)", visitors.current().id(), names);
    }

    /** Collections in which somebody has at least this level; 0 is none. */
    private static String where(Visitor me, Level least) {
        List<Long> theirs = me.levels().entrySet().stream().filter(held -> held.getValue().includes(least)).map(java.util.Map.Entry::getKey).toList();
        return theirs.isEmpty() ? "0" : Numbers.list(theirs);
    }
}
