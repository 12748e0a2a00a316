package org.pramana.occasion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.pramana.audit.Deed;
import org.pramana.store.Row;
import org.pramana.store.Sql;
import org.pramana.trust.TrustSql;
import org.pramana.words.InvalidInput;

/** Writes down that something happened and which cards it makes due; whoever calls has asked whether that person may. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class OccasionRaising {

    /** The first cards are good through the week that begins today. */
    static final int DAYS = 7;

    static final int LONGEST_SPREAD_WEEKS = 52;

    @Inject
    Sql sql;

    @Inject
    Event<OccasionRaised> raised;

    @Inject
    Event<Deed> deeds;

    @Inject
    Clock clock;

    /**
     * A card was corrected, and those that link to it may say what it said. How many there are is not told: the person may read few of them.
     *
     * @param slug of the corrected card
     * @param name what readers of the others are told; longer than can be kept, it is cut
     * @param actor who corrected it
     * @return whether any tracked card links to it
     */
    public boolean linkedTo(String slug, String name, long actor) {
        String called = name.length() <= OccasionWish.LONGEST_NAME ? name : name.substring(0, OccasionWish.LONGEST_NAME - 1) + "…";
        OccasionWish usual = new OccasionWish(called, null, OccasionWish.Choice.LINKED, slug, null, null);
        OccasionSql these = these(usual);
        int cards = (int) sql.number("select count(*) from card c where " + these.which().sql() + " and " + TrustSql.tracked("c"), these.which().parameters());
        if (cards == 0) {
            return false;
        }
        int perWeek = Math.min(OccasionWish.MOST_PER_WEEK, Math.max(usual.perWeek(), 1 + cards / LONGEST_SPREAD_WEEKS));
        raise(new OccasionWish(called, null, OccasionWish.Choice.LINKED, slug, perWeek, null), actor);
        return true;
    }

    /**
     * @return its number
     * @throws OccasionConflict where the same was raised and not taken back, or no card is tracked
     */
    long raise(OccasionWish wish, long actor) {
        OccasionSql these = these(wish);
        sql.list("select id from person where id = ?1 for update", Row::number, actor); // a double click is one after the other
        if (sql.number(
                        "select count(*) from occasion where name = ?1 and chooses = ?2 and chosen = ?3 and undone_at is null",
                        wish.name(), wish.chooses(), wish.chosen())
                > 0) {
            throw new OccasionConflict("occasion.raised-already", wish.name());
        }
        sql.change(
                "insert into occasion (name, note, chooses, chosen, per_week, first_due, raised_by, raised_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                wish.name(), wish.note(), wish.chooses(), wish.chosen(), wish.perWeek(), these.firstDue(), actor, clock.instant());
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
        raised.fire(new OccasionRaised(id, today(), actor));
        deeds.fire(new Deed("occasion.raised", "occasion:" + id, null, wish.name() + ", " + cards + " cards"));
        return id;
    }

    /** @throws InvalidInput where its first day is past or too far away */
    OccasionSql these(OccasionWish wish) {
        LocalDate firstDue = wish.firstDue() == null ? today().plusDays(DAYS - 1) : wish.firstDue();
        if (firstDue.isBefore(today()) || firstDue.isAfter(today().plusYears(1))) {
            throw new InvalidInput("firstDue", "occasion.first-due");
        }
        return OccasionSql.of(wish, firstDue, today(), clock.getZone());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
