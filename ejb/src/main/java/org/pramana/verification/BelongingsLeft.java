package org.pramana.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pramana.store.Numbers;
import org.pramana.store.Sql;

/** All {@link Belongings} of a leaver, as part of a succession. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class BelongingsLeft {

    @Inject
    @Any
    Instance<Belongings> kinds;

    @Inject
    Sql sql;

    /** By collection and kind. */
    Map<Long, Map<Belongings.Kind, List<Long>>> of(long leaver) {
        Map<Long, Map<Belongings.Kind, List<Long>>> all = new HashMap<>();
        for (Belongings belongings : kinds) {
            belongings.of(leaver).forEach((collection, these) -> all.computeIfAbsent(collection, id -> new EnumMap<>(Belongings.Kind.class)).put(belongings.kind(), these));
        }
        return all;
    }

    static int count(Map<Belongings.Kind, List<Long>> some, Belongings.Kind kind) {
        return some == null ? 0 : some.getOrDefault(kind, List.of()).size();
    }

    /** By successor and kind: how much would come, where they may have it. */
    Map<Long, Map<Belongings.Kind, Integer>> coming(long leaver, Map<Long, Long> successors) {
        Map<Long, Map<Belongings.Kind, Integer>> coming = new HashMap<>();
        of(leaver).forEach((collection, some) -> {
            Long to = successors.get(collection);
            if (to != null) {
                Map<Belongings.Kind, Integer> theirs = coming.computeIfAbsent(to, id -> new EnumMap<>(Belongings.Kind.class));
                some.forEach((kind, these) -> theirs.merge(kind, these.size(), Integer::sum));
            }
        });
        return coming;
    }

    /** @param successors by collection; where there is none, the rules of the kind hold @return how many changed hands */
    int handOn(long succession, long leaver, Map<Long, Long> successors) {
        List<Object[]> moved = new ArrayList<>();
        for (Belongings belongings : kinds) {
            belongings.of(leaver).forEach((collection, these) -> belongings
                    .handOn(these, leaver, successors.get(collection))
                    .forEach((thing, to) -> moved.add(new Object[] {succession, belongings.kind(), thing, to})));
        }
        if (!moved.isEmpty()) {
            sql.insertAll("insert into succession_belonging (succession_id, kind, belonging_id, to_id) values ", moved);
        }
        return moved.size();
    }

    /** @return how many are back */
    int giveBack(long succession, long leaver) {
        int back = 0;
        for (Belongings belongings : kinds) {
            Map<Long, Long> to = new HashMap<>();
            sql.list(
                    "select belonging_id, to_id from succession_belonging where succession_id = ?1 and kind = ?2",
                    row -> to.put(row.number(), row.number()),
                    succession,
                    belongings.kind());
            List<Long> these = to.isEmpty() ? List.of() : belongings.giveBack(to, leaver);
            if (!these.isEmpty()) {
                back += sql.change(
                        "update succession_belonging set given_back = true where succession_id = ?1 and kind = ?2 and belonging_id in (" + Numbers.list(these) + ")",
                        succession,
                        belongings.kind());
            }
        }
        return back;
    }
}
