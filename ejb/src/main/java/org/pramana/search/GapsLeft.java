package org.pramana.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pramana.store.Numbers;
import org.pramana.store.Sql;
import org.pramana.verification.Belongings;

/** What somebody sees to that nobody finds: whoever comes hears of it with the day by which it is to be done. Where nobody comes it is an administrator's, who had given it away. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class GapsLeft implements Belongings {

    @Inject
    Sql sql;

    @Inject
    Event<GapTold> owners;

    @Inject
    Clock clock;

    @Override
    public Kind kind() {
        return Kind.GAP;
    }

    @Override
    public Map<Long, List<Long>> of(long person) {
        List<Long> gaps = sql.list("select id from search_gap where owner_id = ?1 and closed_at is null order by id", row -> row.number(), person);
        return gaps.isEmpty() ? Map.of() : Map.of(NOWHERE, gaps);
    }

    @Override
    public Map<Long, Long> handOn(Collection<Long> these, long from, Long to) {
        Long next = to != null ? to : sql.one("select id from person where administrator and active and id <> ?1 order by id", row -> row.number(), from).orElse(null);
        Map<Long, Long> now = new HashMap<>();
        if (next != null) {
            give(these, from, next).forEach(gap -> now.put(gap, next));
        }
        return now;
    }

    @Override
    public List<Long> giveBack(Map<Long, Long> to, long leaver) {
        return to.entrySet().stream().flatMap(gap -> give(List.of(gap.getKey()), gap.getValue(), leaver).stream()).toList();
    }

    private List<Long> give(Collection<Long> these, long from, long to) {
        List<Long> open = sql.list(
                "select id from search_gap where id in (%s) and owner_id = ?1 and closed_at is null order by id for update".formatted(Numbers.list(these)), row -> row.number(), from);
        if (!open.isEmpty()) {
            sql.change("update search_gap set owner_id = ?1 where id in (" + Numbers.list(open) + ")", to);
            open.forEach(gap -> owners.fire(new GapTold(gap, LocalDate.now(clock))));
        }
        return open;
    }
}
