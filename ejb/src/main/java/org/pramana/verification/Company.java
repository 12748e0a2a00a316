package org.pramana.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.pramana.store.Sql;

/**
 * Who there is, in which groups, and what those may write in and own: the part of dealing that does not change from chunk to chunk of a sweep.
 *
 * <p>Kept for as long as the access epoch stands, which everything advances that changes people, groups or grants; so a joiner can be asked by the very
 * next chunk. For the sweep alone, whose transactions change nothing of this: in another one, a change that is rolled back later would be remembered.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Company {

    /** @param writesIn collections in which they are AUTHOR or OWNER */
    record Person(boolean active, LocalDate awayFrom, LocalDate awayUntil, Set<Long> writesIn) {}

    record State(long epoch, Map<Long, Person> people, Map<Long, NavigableSet<Long>> members, Map<Long, NavigableSet<Long>> owners) {}

    @Inject
    Sql sql;

    private volatile State known = new State(-1, Map.of(), Map.of(), Map.of());

    State now() {
        long epoch = sql.number("select epoch from access_epoch"); // before the rest: a change in between is seen by the next caller at the latest
        if (known.epoch() != epoch) {
            known = read(epoch);
        }
        return known;
    }

    /** As it is at this moment, remembered by nobody. */
    State fresh() {
        return read(-1);
    }

    private State read(long epoch) {
        Map<Long, NavigableSet<Long>> members = pairs("select group_id, person_id from membership");
        Map<Long, NavigableSet<Long>> groups = pairs("select person_id, group_id from membership");
        Map<Long, NavigableSet<Long>> written = pairs("select group_id, collection_id from collection_grant where level in ('AUTHOR', 'OWNER')");
        Map<Long, NavigableSet<Long>> owners = pairs(
                "select g.collection_id, m.person_id from collection_grant g join membership m on m.group_id = g.group_id where g.level = 'OWNER'");
        Map<Set<Long>, Set<Long>> sameRights = new HashMap<>(); // colleagues in the same groups share one set
        Map<Long, Person> people = new HashMap<>();
        sql.list(
                "select id, active, away_from, away_until from person",
                row -> {
                    long id = row.number();
                    Set<Long> writesIn = sameRights.computeIfAbsent(groups.getOrDefault(id, new TreeSet<>()), of -> collections(of, written));
                    return people.put(id, new Person(row.flag(), row.day(), row.day(), writesIn));
                });
        return new State(epoch, people, members, owners);
    }

    private static Set<Long> collections(Set<Long> groups, Map<Long, NavigableSet<Long>> written) {
        Set<Long> collections = new TreeSet<>();
        groups.forEach(group -> collections.addAll(written.getOrDefault(group, new TreeSet<>())));
        return collections;
    }

    private Map<Long, NavigableSet<Long>> pairs(String select) {
        Map<Long, NavigableSet<Long>> pairs = new HashMap<>();
        sql.list(select, row -> pairs.computeIfAbsent(row.number(), id -> new TreeSet<>()).add(row.number()));
        return pairs;
    }
}
