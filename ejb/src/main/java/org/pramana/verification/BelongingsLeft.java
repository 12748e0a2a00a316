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
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
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
            Long to = collection == Belongings.NOWHERE ? heir(leaver, successors) : successors.get(collection);
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
        Long heir = heir(leaver, successors);
        for (Belongings belongings : kinds) {
            belongings.of(leaver).forEach((collection, these) -> belongings
                    .handOn(these, leaver, collection == Belongings.NOWHERE ? heir : successors.get(collection))
                    .forEach((thing, to) -> moved.add(new Object[] {succession, belongings.kind(), thing, to})));
        }
        if (!moved.isEmpty()) {
            sql.insertAll("insert into succession_belonging (succession_id, kind, belonging_id, to_id) values ", moved);
        }
        return moved.size();
    }

    /** Somebody is gone, and nobody was chosen: what is of no collection follows the most of their cards. */
    void handOnWhatIsNowhere(long leaver) {
        for (Belongings belongings : kinds) {
            List<Long> these = belongings.of(leaver).get(Belongings.NOWHERE);
            if (these != null) {
                belongings.handOn(these, leaver, heir(leaver, Map.of()));
            }
        }
    }

    /** Who was chosen for most collections; else who came into most of the cards. Null: nobody. */
    private Long heir(long leaver, Map<Long, Long> successors) {
        Map<Long, Long> chosen = successors.values().stream().collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return chosen.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .or(() -> sql.one(
                        "select i.to_id from inheritance i join person p on p.id = i.to_id and p.active where i.from_id = ?1 and i.state in ('OPEN', 'ACCEPTED') group by i.to_id order by count(*) desc, i.to_id",
                        row -> row.number(),
                        leaver))
                .orElse(null);
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
