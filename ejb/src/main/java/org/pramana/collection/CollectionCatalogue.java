package org.pramana.collection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pramana.people.Roles;
import org.pramana.store.Row;
import org.pramana.store.Sql;
import org.pramana.trust.TrustSql;

/** The collections that a person may read, and the folders in them. Counts are of what this person may read. */
@Stateless
@RolesAllowed({Roles.CONSUMER, Roles.CREATOR, Roles.ADMINISTRATOR})
public class CollectionCatalogue {

    @Inject
    Sql sql;

    @Inject
    Visitors visitors;

    @Inject
    Clock clock;

    /** One line for each collection that I may read, by name; an administrator gets every collection, with null as their level where they have none. */
    public List<CollectionLine> mine() {
        Visitor visitor = visitors.current();
        return lines(visitor, Access.knowableCollection(visitor, "k"));
    }

    /** @throws UnknownCollection also for one that I may not read */
    public CollectionLine one(String key) {
        Visitor visitor = visitors.current();
        return lines(visitor, "k.collection_key = ?1 and " + Access.knowableCollection(visitor, "k"), key).stream()
                .findFirst()
                .orElseThrow(() -> new UnknownCollection(key));
    }

    /** All folders of a collection, each after its parent. */
    public List<FolderLine> folders(String key) {
        Visitor visitor = visitors.current();
        List<FolderLine> flat = sql.list(
                """
                select f.id, f.parent_id, f.name,
                       (select count(*) from card c where c.folder_id = f.id and c.lifecycle = 'PUBLISHED' and %s)
                  from folder f join card_collection k on k.id = f.collection_id
                 where k.collection_key = ?1 and %s
                 order by f.name, f.id
                """
                        .formatted(Access.knowable(visitor, "c"), Access.knowableCollection(visitor, "k")),
                row -> new FolderLine(row.number(), row.number(), row.text(), "", 0, row.count()),
                key);
        return asTree(flat);
    }

    List<CollectionLine> lines(Visitor visitor, String which, Object... parameters) {
        return sql.list(
                """
                select k.id, k.collection_key, k.name, k.description, coalesce(n.cards, 0), coalesce(n.tracked, 0), coalesce(n.verified, 0)
                  from card_collection k left join (%s) n on n.collection_id = k.id
                 where %s
                 order by k.name, k.id
                """
                        .formatted(counts(visitor, which), which),
                row -> line(row, visitor),
                parameters);
    }

    /** Of all cards in those collections, out of one index; those that somebody doubts are taken off by themselves. */
    private String counts(Visitor visitor, String which) {
        LocalDate today = LocalDate.now(clock);
        String cards = "c.lifecycle = 'PUBLISHED' and " + Access.knowable(visitor, "c") + " and c.collection_id in (select k.id from card_collection k where " + which + ")";
        return """
               select some.collection_id, sum(some.cards) cards, sum(some.tracked) tracked, sum(some.verified) verified
                 from (select c.collection_id, count(*) cards, sum(%1$s) tracked, sum(%1$s and not %2$s) verified from card c where %3$s group by c.collection_id
                        union all
                       select c.collection_id, 0, 0, -count(distinct c.id) from %4$s and %3$s group by c.collection_id) some
                group by some.collection_id"""
                .formatted(TrustSql.tracked("c"), TrustSql.lapsed("c", today), cards, TrustSql.onlyDoubted("c", today));
    }

    private static CollectionLine line(Row row, Visitor visitor) {
        long id = row.number();
        String key = row.text();
        String name = row.text();
        String description = row.text();
        int cards = row.count();
        int tracked = row.count();
        int verified = row.count();
        return new CollectionLine(
                id, key, name, description, visitor.levels().get(id), cards, tracked, verified, tracked == 0 ? null : verified * 100 / tracked);
    }

    private static List<FolderLine> asTree(List<FolderLine> flat) {
        Map<Long, List<FolderLine>> children = new LinkedHashMap<>();
        flat.forEach(folder -> children.computeIfAbsent(folder.parentId(), parent -> new ArrayList<>()).add(folder));
        List<FolderLine> tree = new ArrayList<>();
        addBelow(null, "", 0, children, tree);
        return tree;
    }

    private static void addBelow(Long parent, String path, int depth, Map<Long, List<FolderLine>> children, List<FolderLine> tree) {
        for (FolderLine folder : children.getOrDefault(parent, List.of())) {
            String itsPath = path.isEmpty() ? folder.name() : path + " / " + folder.name();
            tree.add(new FolderLine(folder.id(), parent, folder.name(), itsPath, depth, folder.cards()));
            addBelow(folder.id(), itsPath, depth + 1, children, tree);
        }
    }
}
