package org.pramana.verification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pramana.audit.Deed;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.people.Roles;
import org.pramana.people.UnknownPerson;
import org.pramana.policy.EffectivePolicy;
import org.pramana.policy.Policies;
import org.pramana.policy.Setting;
import org.pramana.store.Sql;
import org.pramana.words.InvalidInput;

/**
 * What somebody will have to do, and making it bearable (behaviour.md §9). Levelling moves dates earlier inside the spread that the rules allow; it never
 * moves one later, and never verifies anything.
 */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class LoadLevelling {

    /** Percent of an interval, where no rule says anything else. */
    static final int USUAL_SPREAD = 10;

    private static final int MOST_CHECKS_A_WEEK = 500;

    /** Over the card {@code c}: people here who could verify it beside ?1, as verifiers. */
    private static final String ANOTHER =
            """
            exists (select 1 from card_verifier v join person p on p.id = v.person_id or p.id in (select m.person_id from membership m where m.group_id = v.group_id)
                     where v.card_id = c.id and p.id <> ?1 and p.active and not coalesce(?2 between p.away_from and p.away_until, false)
                       and exists (select 1 from membership w join collection_grant g on g.group_id = w.group_id
                                    where w.person_id = p.id and g.collection_id = c.collection_id and g.level in ('AUTHOR', 'OWNER')))""";

    @Inject
    Visitors visitors;

    @Inject
    Policies policies;

    @Inject
    Levellings levellings;

    @Inject
    Sql sql;

    @Inject
    Event<Deed> deeds;

    @Inject
    Clock clock;

    private record Expert(long id, String name, int budget) {}

    private record Checked(long card, LocalDate on, LocalDate verifiedOn, Integer interval) {}

    public LoadOutlook outlook(String login) {
        Expert expert = expert(login);
        LocalDate today = LocalDate.now(clock);
        Leveller.Plan plan = plan(expert, today, false);
        int only = (int) sql.number(
                "select count(*) from card c where c.responsible_id = ?1 and c.lifecycle = 'PUBLISHED' and c.mode <> 'NONE' and not " + ANOTHER, expert.id(), today);
        return new LoadOutlook(
                login, expert.name(), expert.budget(), today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), plan.before(), plan.after(), plan.shifts().size(),
                plan.unfit(), only);
    }

    /** @param checks a week, 1 to 500 */
    public void budget(String login, int checks) {
        Expert expert = expert(login);
        if (checks < 1 || checks > MOST_CHECKS_A_WEEK) {
            throw new InvalidInput("budget", "verification.budget-range", MOST_CHECKS_A_WEEK);
        }
        sql.change("update person set weekly_budget = ?2 where id = ?1", expert.id(), checks);
        deeds.fire(new Deed("person.weekly-budget", "person:" + login, String.valueOf(expert.budget()), String.valueOf(checks)));
    }

    /** What {@link #outlook} showed. @return how many cards come earlier now */
    public int level(String login) {
        Visitor administrator = visitors.current();
        Expert expert = expert(login);
        List<Leveller.Shift> shifts = plan(expert, LocalDate.now(clock), true).shifts();
        if (shifts.isEmpty()) {
            return 0;
        }
        int moved = levellings.settle(expert.id(), shifts, administrator.id());
        deeds.fire(new Deed("person.load-levelled", "person:" + login, null, moved + " cards come earlier"));
        return moved;
    }

    /** What was levelled last, newest first. */
    public List<Levelled> levelled(String login) {
        return levellings.of(expert(login).id());
    }

    /**
     * Lets the cards be due when they were; what somebody verified or planned anew since stays.
     *
     * @return how many cards
     * @throws TaskRefusal where that is undone already
     */
    public int undo(String login, long batch) {
        int back = levellings.undo(expert(login).id(), batch, visitors.current().id());
        deeds.fire(new Deed("person.levelling-undone", "person:" + login, null, back + " cards, batch " + batch));
        return back;
    }

    /** @param from the first day away */
    public AbsenceEffect absence(String login, LocalDate from, LocalDate until) {
        Expert expert = expert(login);
        if (until.isBefore(from)) {
            throw new InvalidInput("until", "people.absence-ends-before-it-begins");
        }
        String due = "from card c where c.responsible_id = ?1 and c.lifecycle = 'PUBLISHED' and c.mode <> 'NONE' and c.lapses_on <= ?2";
        return new AbsenceEffect(
                (int) sql.number("select count(*) " + due, expert.id(), until),
                (int) sql.number("select count(*) " + due.replace("?2", "?3") + " and " + ANOTHER, expert.id(), from, until),
                (int) sql.number("select count(*) from task where assignee_id = ?1 and closed_at is null", expert.id()));
    }

    private Leveller.Plan plan(Expert expert, LocalDate today, boolean lock) {
        LocalDate end = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(Leveller.WEEKS);
        List<Checked> cards = sql.list(
                "select c.id, c.lapses_on, c.verified_on, if(c.mode = 'INTERVAL' and c.due_on is not null, c.interval_days, null) from card c"
                        + " where c.responsible_id = ?1 and c.lifecycle = 'PUBLISHED' and c.mode <> 'NONE' and c.lapses_on < ?2 order by c.id" + (lock ? " for update" : ""),
                row -> new Checked(row.number(), row.day(), row.day(), row.integer()),
                expert.id(),
                end);
        Map<Long, EffectivePolicy> rules = policies.rulesSay(Set.of(Setting.SPREAD_PERCENT)) ? policies.of(cards.stream().map(Checked::card).toList()) : Map.of();
        return Leveller.plan(today, expert.budget(), cards.stream().map(card -> new Leveller.Due(card.card(), card.on(), earliest(card, rules.get(card.card())))).toList());
    }

    /** A date that somebody chose, and an evergreen card's, stay where they are. */
    private static LocalDate earliest(Checked card, EffectivePolicy rules) {
        if (card.interval() == null || card.verifiedOn() == null) {
            return card.on();
        }
        boolean said = rules != null && rules.origin(Setting.SPREAD_PERCENT) == EffectivePolicy.Origin.RULE;
        int percent = said ? rules.number(Setting.SPREAD_PERCENT) : USUAL_SPREAD;
        LocalDate earliest = card.verifiedOn().plusDays(card.interval() - (long) card.interval() * percent / 100);
        return earliest.isBefore(card.on()) ? earliest : card.on();
    }

    private Expert expert(String login) {
        return sql.one("select id, name, weekly_budget from person where login = ?1", row -> new Expert(row.number(), row.text(), row.count()), login)
                .orElseThrow(() -> new UnknownPerson(login));
    }
}
