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
import org.pramana.words.InvalidInput;

/** What happened outside the cards and makes them due: preview, raise, see how far it has come, undo. Titles and trust, no body (behaviour.md §1). */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class Occasions {

    /** The first cards are good through the week that begins today. */
    static final int DAYS = 7;

    private static final int LONGEST_SPREAD_WEEKS = 52;
    private static final int SHOWN = 10;

    @Inject
    Sql sql;

    @Inject
    Visitors visitors;

    @Inject
    Event<OccasionRaised> raised;

    @Inject
    Event<OccasionUndone> undone;

    @Inject
    Event<Deed> deeds;

    @Inject
    Clock clock;

    /** Changes nothing. */
    public OccasionPlan plan(OccasionWish wish) {
        OccasionSql these = these(wish);
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
        Visitor visitor = visitors.current();
        OccasionSql these = these(wish);
        sql.list("select id from person where id = ?1 for update", Row::number, visitor.id()); // a double click is one after the other
        if (sql.number(
                        "select count(*) from occasion where name = ?1 and chooses = ?2 and chosen = ?3 and undone_at is null",
                        wish.name(), wish.chooses(), wish.chosen())
                > 0) {
            throw new OccasionConflict("occasion.raised-already", wish.name());
        }
        sql.change(
                "insert into occasion (name, note, chooses, chosen, per_week, first_due, raised_by, raised_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                wish.name(), wish.note(), wish.chooses(), wish.chosen(), wish.perWeek(), these.firstDue(), visitor.id(), clock.instant());
        long id = sql.number("select last_insert_id()");
        int cards = sql.change(
                "insert into occasion_card (occasion_id, card_id, week, due_on, views) select " + id + ", p.id, p.week, p.due_on, p.views from " + these.plan() + " p",
                these.which().parameters());
        if (cards == 0) {
            throw new OccasionConflict("occasion.no-cards");
        }
        if (sql.number("select max(week) from occasion_card where occasion_id = ?1", id) >= LONGEST_SPREAD_WEEKS) {
            throw new InvalidInput("perWeek", "occasion.too-many-weeks", LONGEST_SPREAD_WEEKS);
        }
        sql.change("update occasion set cards = ?2 where id = ?1", id, cards);
        raised.fire(new OccasionRaised(id, today(), visitor.id()));
        deeds.fire(new Deed("occasion.raised", "occasion:" + id, null, wish.name() + ", " + cards + " cards"));
        return id;
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

    private OccasionSql these(OccasionWish wish) {
        LocalDate firstDue = wish.firstDue() == null ? today().plusDays(DAYS - 1) : wish.firstDue();
        if (firstDue.isBefore(today()) || firstDue.isAfter(today().plusYears(1))) {
            throw new InvalidInput("firstDue", "occasion.first-due");
        }
        return OccasionSql.of(wish, firstDue, today(), clock.getZone());
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
