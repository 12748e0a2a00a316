package org.pramana.duplicate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.stream.Collectors;
import org.pramana.audit.Deed;
import org.pramana.collection.Access;
import org.pramana.collection.Level;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.people.Roles;
import org.pramana.store.Row;
import org.pramana.store.Sql;

/** Pairs of cards that say nearly the same, for those who may write both of them; neither their number nor a title tells anything to anybody else. */
@Stateless
@RolesAllowed(Roles.CREATOR)
public class DuplicateDesk {

    @Inject
    Sql sql;

    @Inject
    Visitors visitors;

    @Inject
    Clock clock;

    @Inject
    Event<Deed> deeds;

    /** The likest first. */
    public DuplicatePairs pairs(int first, int size) {
        Visitor visitor = visitors.current();
        String from = from(visitor);
        int total = (int) sql.number("select count(*)" + from);
        return new DuplicatePairs(
                sql.page(
                        "select c.slug, c.title, ck.name, cv.words, c.changed_at, d.slug, d.title, dk.name, dv.words, d.changed_at, q.percent, q.meaning, q.found_at, c.collection_id in (%1$s) and d.collection_id in (%1$s)"
                                        .formatted(held(visitor, Level.OWNER))
                                + from + " order by greatest(q.percent, q.meaning) desc, q.first_id, q.second_id",
                        row -> new DuplicatePair(side(row), side(row), row.count(), row.count(), row.moment(), row.flag()),
                        first,
                        size),
                total,
                sql.one("select ended_at from duplicate_run where ended_at is not null and message is null order by id desc limit 1", Row::moment).orElse(null));
    }

    /** Somebody who may write both says that they are two answers: they are not shown again before one of them changes. */
    public void dismiss(String first, String second) {
        Visitor visitor = visitors.current();
        record Found(long first, long second) {}
        Found pair = sql.one(
                        "select q.first_id, q.second_id" + from(visitor) + " and (c.slug = ?1 and d.slug = ?2 or c.slug = ?2 and d.slug = ?1)",
                        row -> new Found(row.number(), row.number()),
                        first,
                        second)
                .orElseThrow(() -> new UnknownPair(first, second));
        sql.change(
                "update duplicate_pair set dismissed_at = ?3, dismissed_by = ?4 where first_id = ?1 and second_id = ?2", pair.first(), pair.second(), clock.instant(), visitor.id());
        deeds.fire(new Deed("duplicate.dismissed", "card:" + first, "card:" + second, null));
    }

    private static String from(Visitor visitor) {
        String written = held(visitor, Level.AUTHOR);
        return " from duplicate_pair q join card c on c.id = q.first_id join card d on d.id = q.second_id join card_collection ck on ck.id = c.collection_id"
                + " join card_collection dk on dk.id = d.collection_id left join card_version cv on cv.card_id = c.id and cv.version_no = c.version_no"
                + " left join card_version dv on dv.card_id = d.id and dv.version_no = d.version_no"
                + " where q.dismissed_at is null and c.lifecycle = 'PUBLISHED' and d.lifecycle = 'PUBLISHED' and c.collection_id in (" + written + ") and d.collection_id in (" + written + ") and "
                + Access.readable(visitor, "c") + " and " + Access.readable(visitor, "d");
    }

    /** Collections with at least this level. Numbers out of the database, so they may be written into the statement. */
    private static String held(Visitor visitor, Level least) {
        String ids = visitor.levels().entrySet().stream()
                .filter(one -> one.getValue().includes(least))
                .map(one -> String.valueOf(one.getKey()))
                .collect(Collectors.joining(", "));
        return ids.isEmpty() ? "-1" : ids;
    }

    private static DuplicatePair.Side side(Row row) {
        return new DuplicatePair.Side(row.text(), row.text(), row.text(), row.count(), row.moment());
    }
}
