package org.pramana.occasion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.pramana.audit.Deed;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.people.Roles;
import org.pramana.store.Page;
import org.pramana.store.Row;
import org.pramana.store.Sql;

/** What happened outside the cards and makes them due: preview, raise, see how far it has come, undo. Titles and trust, no body (behaviour.md §1). */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class Occasions {

    private static final int SHOWN = 10;

    @Inject
    Sql sql;

    @Inject
    Visitors visitors;

    @Inject
    OccasionRaising raising;

    @Inject
    Event<OccasionUndone> undone;

    @Inject
    Event<Deed> deeds;

    @Inject
    Clock clock;

    /** Changes nothing. */
    public OccasionPlan plan(OccasionWish wish) {
        OccasionSql these = raising.these(wish);
        Object[] parameters = these.which().parameters();
        int found = (int) sql.number("select count(*) from card c where " + these.which().sql(), parameters);
        List<OccasionPlan.Week> weeks = sql.list(
                "select w.due_on, sum(w.cards), max(w.cards) from (select p.due_on, p.person, count(*) cards from " + these.plan()
                        + " p group by p.due_on, p.person) w group by w.due_on order by w.due_on",
                row -> new OccasionPlan.Week(row.day(), row.count(), row.count()),
                parameters);
        int people = (int) sql.number("select count(distinct p.person) from " + these.plan() + " p", parameters);
        int cards = weeks.stream().mapToInt(OccasionPlan.Week::cards).sum();
        return new OccasionPlan(cards, found - cards, people, weeks, first(these));
    }

    /** @return its number */
    public long raise(OccasionWish wish) {
        return raising.raise(wish, visitors.current().id());
    }

    /** Newest first. */
    public Page<Occasion> newest(int first, int size) {
        return new Page<>(sql.page(OCCASIONS + " order by o.id desc", Occasions::read, first, size), (int) sql.number("select count(*) from occasion"));
    }

    public Occasion one(long id) {
        return sql.one(OCCASIONS + " where o.id = ?1", Occasions::read, id).orElseThrow(() -> new UnknownOccasion(id));
    }

    /** Those that are due first, first. */
    public Page<OccasionCard> cards(long id, int first, int size) {
        Occasion occasion = one(id);
        return new Page<>(
                sql.page(
                        """
                        select c.slug, c.title, k.name, p.name, oc.views, oc.due_on,
                               exists (select 1 from card_reason r where r.card_id = c.id and r.occasion_id = oc.occasion_id and r.closed_at is null)
                          from occasion_card oc join card c on c.id = oc.card_id join card_collection k on k.id = c.collection_id
                          left join person p on p.id = c.responsible_id
                         where oc.occasion_id = ?1 order by oc.due_on, oc.views desc, c.id
                        """,
                        Occasions::card,
                        first,
                        size,
                        id),
                occasion.cards());
    }

    /** What nobody has answered yet is taken back; what was verified because of it stays verified. */
    public Occasion undo(long id) {
        Visitor visitor = visitors.current();
        if (sql.list("select id from occasion where id = ?1 for update", Row::number, id).isEmpty()) {
            throw new UnknownOccasion(id);
        }
        Occasion before = one(id);
        if (before.undone()) {
            throw new OccasionConflict("occasion.undone-already", before.name());
        }
        Instant now = clock.instant();
        undone.fire(new OccasionUndone(id, today(), now, visitor.id()));
        sql.change("update occasion set undone_by = ?2, undone_at = ?3 where id = ?1", id, visitor.id(), now);
        deeds.fire(new Deed("occasion.undone", "occasion:" + id, null, before.name() + ", " + before.open() + " cards"));
        return one(id);
    }

    private List<OccasionCard> first(OccasionSql these) {
        return sql.page(
                """
                select c.slug, c.title, k.name, who.name, p.views, p.due_on, true
                  from %s p join card c on c.id = p.id join card_collection k on k.id = c.collection_id left join person who on who.id = p.person
                 order by p.due_on, p.views desc, p.id
                """
                        .formatted(these.plan()),
                Occasions::card,
                0,
                SHOWN,
                these.which().parameters());
    }

    private static final String OCCASIONS =
            """
            select o.id, o.name, o.note, o.chooses, o.chosen, o.per_week, o.first_due, p.name, o.raised_at, o.cards,
                   (select count(*) from card_reason r where r.occasion_id = o.id and r.closed_at <> coalesce(o.undone_at, '9999-12-31')),
                   (select count(*) from card_reason r where r.occasion_id = o.id and r.closed_at is null), u.name, o.undone_at
              from occasion o join person p on p.id = o.raised_by left join person u on u.id = o.undone_by
            """;

    private static Occasion read(Row row) {
        return new Occasion(
                row.number(), row.text(), row.text(), row.constant(OccasionWish.Choice.class), row.text(), row.count(), row.day(), row.text(), row.moment(),
                row.count(), row.count(), row.count(), row.text(), row.moment());
    }

    private static OccasionCard card(Row row) {
        return new OccasionCard(row.text(), row.text(), row.text(), row.text(), row.count(), row.day(), row.flag());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
