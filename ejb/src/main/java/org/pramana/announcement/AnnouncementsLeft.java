package org.pramana.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pramana.collection.Access;
import org.pramana.store.Numbers;
import org.pramana.store.Sql;
import org.pramana.verification.Belongings;

/** Announcements that are not closed: whoever is chosen hears how they go. Without a choice they stay; owners of the collection may do everything with them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AnnouncementsLeft implements Belongings {

    @Inject
    Sql sql;

    @Override
    public Kind kind() {
        return Kind.ANNOUNCEMENT;
    }

    @Override
    public Map<Long, List<Long>> of(long person) {
        Map<Long, List<Long>> announcements = new HashMap<>();
        sql.list(
                "select c.collection_id, a.id from announcement a join card c on c.id = a.card_id where a.sender_id = ?1 and a.closed_at is null and c.lifecycle <> 'PURGED' order by a.id",
                row -> announcements.computeIfAbsent(row.number(), collection -> new ArrayList<>()).add(row.number()),
                person);
        return announcements;
    }

    @Override
    public Map<Long, Long> handOn(Collection<Long> these, long from, Long to) {
        Map<Long, Long> now = new HashMap<>();
        if (to != null) {
            give(these, from, to).forEach(announcement -> now.put(announcement, to));
        }
        return now;
    }

    @Override
    public List<Long> giveBack(Map<Long, Long> to, long leaver) {
        Map<Long, List<Long>> byHolder = new HashMap<>();
        to.forEach((announcement, holder) -> byHolder.computeIfAbsent(holder, id -> new ArrayList<>()).add(announcement));
        List<Long> back = new ArrayList<>();
        byHolder.forEach((holder, these) -> back.addAll(give(these, holder, leaver)));
        return back;
    }

    /** Those that they may read the card of. */
    private List<Long> give(Collection<Long> these, long from, long to) {
        List<Long> possible = sql.list(
                "select a.id from announcement a join card c on c.id = a.card_id where a.id in (%s) and a.sender_id = ?1 and a.closed_at is null and %s order by a.id for update"
                        .formatted(Numbers.list(these), Access.readableBy(String.valueOf(to), "c")),
                row -> row.number(),
                from);
        if (!possible.isEmpty()) {
            sql.change("update announcement set sender_id = ?1 where id in (" + Numbers.list(possible) + ")", to);
        }
        return possible;
    }
}
