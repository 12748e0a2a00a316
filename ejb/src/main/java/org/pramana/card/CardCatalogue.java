package org.pramana.card;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.pramana.collection.Access;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.people.Roles;
import org.pramana.policy.Policies;
import org.pramana.store.Conditions;
import org.pramana.store.Row;
import org.pramana.store.Sql;

/** Reading and listing. Who may not read a card gets {@link UnknownCard}, never a hint. */
@Stateless
@RolesAllowed({Roles.CONSUMER, Roles.CREATOR, Roles.ADMINISTRATOR})
public class CardCatalogue {

    /** What filters speak of; the database leaves out what a filter says nothing about. */
    private static final String CARDS = "card c left join card_version v on v.card_id = c.id and v.version_no = c.version_no";

    private static final int PAGE_MAX = 200;
    private static final int DAYS_OF_USE = 7;

    @Inject
    Sql sql;

    @Inject
    Visitors visitors;

    @Inject
    Policies policies;

    @Inject
    Clock clock;

    @Inject
    @Any
    Instance<CardColumn> columns;

    /**
     * The card as I may see it: readers what is published or archived, drafters and owners also what is not yet, administrators without a grant
     * title and trust without the body. One statement.
     */
    public CardPage page(String slug) {
        CardPageSql page = new CardPageSql(visitors.current(), policies, clock, columns.stream().toList(), slug);
        return sql.one(page.select(), page::read, page.parameters()).orElseThrow(() -> new UnknownCard(slug));
    }

    /** A page of cards that I may read, with the total: two statements, of which the first looks up what a line says of those alone that are shown. Administrators list titles and trust of everything. */
    public CardLines list(CardFilter filter, int first, int size) {
        return new CardLines(lines(filter, first, size), counted(conditions(filter, visitors.current())));
    }

    /** The first of them, where nobody asks how many there are: one statement. */
    public List<CardLine> first(CardFilter filter, int size) {
        return lines(filter, 0, size);
    }

    /** Some of them further on, without a count: one statement. */
    public List<CardLine> some(CardFilter filter, int first, int size) {
        return lines(filter, first, size);
    }

    /** How many cards I may read, for the search box. */
    public int count(CardFilter filter) {
        return counted(conditions(filter, visitors.current()));
    }

    /**
     * Cards that this one links to, that link to it, or that share its tags; best first. Starts from these few, and looks up what a line says only of those
     * that are shown.
     */
    public List<CardLine> related(String slug, int size) {
        Visitor visitor = visitors.current();
        String nearest =
                """
                (select n.id, sum(near.weight) weight
                   from (select l.target_id id, 3 weight from card this join card_link l on l.card_id = this.id where this.slug = ?1
                         union all
                         select l.card_id, 3 from card this join card_link l on l.target_id = this.id where this.slug = ?1
                         union all
                         select o.card_id, 1 from card this join card_tag t on t.card_id = this.id join card_tag o on o.tag = t.tag where this.slug = ?1) near
                   join card n on n.id = near.id and n.slug <> ?1
                  where n.lifecycle = 'PUBLISHED' and %s and exists (select 1 from card this where this.slug = ?1 and %s)
                  group by n.id order by weight desc, n.title, n.id limit %d)
                """
                        .formatted(Access.readable(visitor, "n"), CardSight.title(visitor, "this"), Math.min(size, PAGE_MAX));
        return sql.list(
                "select " + CardLineSql.columns(visitor) + CardLineSql.fromOnly(nearest, "nearest") + " order by nearest.weight desc, c.title, c.id", this::line, slug);
    }

    /** Most copied and viewed in the last seven days among what I may read. */
    public List<UsedCard> mostUsed(int size) {
        Visitor visitor = visitors.current();
        String top =
                """
                (select n.id, u.views, u.copies
                   from (select w.card_id, count(if(w.kind = 'VIEW', 1, null)) views, count(if(w.kind = 'COPY', 1, null)) copies
                           from card_view w where w.at >= ?1 group by w.card_id) u
                   straight_join card n on n.id = u.card_id
                  where n.lifecycle = 'PUBLISHED' and %s
                  order by 3 * u.copies + u.views desc, n.id limit %d)
                """
                        .formatted(Access.readable(visitor, "n"), Math.min(size, PAGE_MAX));
        return sql.page(
                "select " + CardLineSql.columns(visitor) + ", top.views, top.copies" + CardLineSql.fromOnly(top, "top") + " order by 3 * top.copies + top.views desc, c.id",
                row -> new UsedCard(line(row), row.count(), row.count()),
                0,
                size,
                clock.instant().minus(DAYS_OF_USE, ChronoUnit.DAYS));
    }

    /** Tags in use on cards that I may read, most used first; {@code prefix} may be empty: then those of the newest. */
    public List<String> tags(String prefix, int size) {
        Visitor visitor = visitors.current();
        String begins = prefix == null ? "" : prefix.strip();
        return sql.page(
                """
                select t.tag, count(*) from %s join card_tag t on t.card_id = c.id
                 where left(t.tag, char_length(?1)) = ?1 group by t.tag order by 2 desc, 1
                """
                        .formatted(
                                begins.isEmpty()
                                        ? NewestCards.of(visitor, "c")
                                        : "(select n.id from card n where n.lifecycle = 'PUBLISHED' and " + Access.readable(visitor, "n") + ") c"),
                Row::text,
                0,
                size,
                begins);
    }

    private List<CardLine> lines(CardFilter filter, int first, int size) {
        Visitor visitor = visitors.current();
        Conditions conditions = conditions(filter, visitor);
        return sql.list(
                "select %s %s join (select c.id from %s where %s order by %s limit %d offset %d) shown on shown.id = c.id order by %s"
                        .formatted(
                                CardLineSql.columns(visitor), CardLineSql.FROM, CARDS, conditions.sql(), order(filter), Math.min(Math.max(1, size), PAGE_MAX), Math.max(0, first), order(filter)),
                this::line,
                conditions.parameters());
    }

    private CardLine line(Row row) {
        return CardLineSql.read(row, clock);
    }

    private int counted(Conditions conditions) {
        return (int) sql.number("select count(*) from " + CARDS + " where " + conditions.sql(), conditions.parameters());
    }

    private Conditions conditions(CardFilter filter, Visitor visitor) {
        Conditions conditions = new Conditions().and(CardSight.title(visitor, "c", filter.lifecycle()));
        CardFilterSql.narrow(conditions, filter, visitor, clock);
        CardFilterSql.inCollection(conditions, filter);
        CardFilterSql.trusted(conditions, filter, LocalDate.now(clock));
        return conditions;
    }

    private static String order(CardFilter filter) {
        return switch (filter.order()) {
            case NEWEST -> "c.changed_at desc, c.id desc";
            case TITLE -> "c.title, c.id";
            case DUE -> "c.lapses_on is null, c.lapses_on, c.id";
        };
    }
}
