package org.pramana.verification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pramana.audit.Deed;
import org.pramana.card.CardSight;
import org.pramana.card.UnknownCard;
import org.pramana.collection.Level;
import org.pramana.collection.NotAllowed;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.people.Roles;
import org.pramana.policy.CycleTerms;
import org.pramana.policy.EffectivePolicy;
import org.pramana.policy.Policies;
import org.pramana.store.Conditions;
import org.pramana.store.Row;
import org.pramana.store.Sql;
import org.pramana.trust.VerificationMode;
import org.pramana.trust.VerificationPlan;
import org.pramana.words.InvalidInput;
import org.pramana.words.JsonText;

/** One plan for many cards at once, for owners of their collections (behaviour.md §1, §11). A handful of statements, however many cards. */
@Stateless
@RolesAllowed(Roles.CREATOR)
public class BulkPlanning {

    static final int MOST_CARDS = 1_000;

    @Inject
    Visitors visitors;

    @Inject
    Policies policies;

    @Inject
    Sql sql;

    @Inject
    Event<Deed> deeds;

    @Inject
    Clock clock;

    private record Facts(
            long id, String slug, long collection, VerificationPlan plan, LocalDate verifiedOn, int cycle, LocalDate lapsesOn, int version) {}

    /** What {@link #plan} would do. */
    public BulkPlan preview(List<String> slugs, VerificationPlan plan) {
        return weigh(facts(slugs), plan, JsonText.array());
    }

    /**
     * Changes nothing but plans and what they make of the due dates.
     *
     * @param expiring how many cards would need verification at once, as the preview said; refused where it would be more
     */
    public BulkPlan plan(List<String> slugs, VerificationPlan plan, int expiring) {
        List<Facts> cards = facts(slugs);
        sql.list("select id from card where id in (" + ids(cards) + ") order by id for update", Row::number);
        cards = facts(slugs); // as they are now that nobody else changes them
        JsonArrayBuilder changes = JsonText.array();
        BulkPlan done = weigh(cards, plan, changes);
        if (done.expiring() > expiring) {
            throw new TaskRefusal("verification.bulk-expires-more", done.expiring(), expiring);
        }
        String rows = changes.build().toString();
        sql.change(
                "insert into card_event (card_id, kind, at, actor_id, version_no, cycle_no, detail) select j.c, 'PLAN_CHANGED', ?2, ?3, j.v, j.y, j.d from " + PlanRows.TABLE,
                rows,
                clock.instant(),
                visitors.current().id());
        sql.change(
                "update card c join " + PlanRows.TABLE + " on j.c = c.id set " + PlanRows.SET + ", c.trust_seq = c.trust_seq + 1",
                rows);
        deeds.fire(new Deed("card.plans-changed", "cards:" + done.changing(), null, plan + ", " + done.expiring() + " expired at once"));
        return done;
    }

    private BulkPlan weigh(List<Facts> cards, VerificationPlan plan, JsonArrayBuilder changes) {
        Map<Long, EffectivePolicy> rules = policies.of(cards.stream().map(Facts::id).toList());
        LocalDate today = LocalDate.now(clock);
        List<String> refused = new ArrayList<>();
        int changing = 0;
        int expiring = 0;
        int lasting = 0;
        for (Facts card : cards) {
            EffectivePolicy rule = rules.get(card.id());
            if (!rule.allows(plan)) {
                refused.add(card.slug());
                continue;
            }
            if (plan.equals(card.plan())) {
                continue;
            }
            CycleTerms terms = rule.terms(plan, !plan.equals(rule.usualPlan()));
            LocalDate due = card.verifiedOn() == null ? null : terms.dueOn(card.verifiedOn(), card.id(), card.cycle());
            LocalDate evergreen = card.verifiedOn() == null ? null : terms.evergreenUntil(card.verifiedOn());
            boolean before = past(card.lapsesOn(), today);
            boolean after = past(due == null ? evergreen : due, today);
            changing++;
            expiring += after && !before ? 1 : 0;
            lasting += before && !after ? 1 : 0;
            changes.add(PlanRows.row(card.id(), terms, due, evergreen)
                    .add("v", card.version())
                    .add("y", card.cycle())
                    .add("d", VerificationPlanning.inWords(card.plan()) + " → " + VerificationPlanning.inWords(plan)));
        }
        return new BulkPlan(cards.size(), changing, expiring, lasting, refused);
    }

    private static boolean past(LocalDate lastDay, LocalDate today) {
        return lastDay != null && today.isAfter(lastDay);
    }

    /** @throws UnknownCard for the first that the visitor may not read @throws NotAllowed where one is not theirs to rule */
    private List<Facts> facts(List<String> slugs) {
        List<String> once = List.copyOf(new LinkedHashSet<>(slugs));
        if (once.isEmpty() || once.size() > MOST_CARDS) {
            throw new InvalidInput("cards", "verification.bulk-cards", MOST_CARDS);
        }
        Visitor visitor = visitors.current();
        Conditions which = new Conditions();
        String places = once.stream().map(which::parameter).collect(Collectors.joining(", "));
        List<Facts> cards = sql.list(
                """
                select c.id, c.slug, c.collection_id, c.mode, c.interval_days, c.fixed_date, c.verified_on, c.cycle_no, c.lapses_on, c.version_no
                  from card c where c.slug in (%s) and c.lifecycle = 'PUBLISHED' and %s
                """
                        .formatted(places, CardSight.words(visitor, "c")),
                row -> {
                    long id = row.number();
                    String slug = row.text();
                    long collection = row.number();
                    VerificationMode mode = row.constant(VerificationMode.class);
                    Integer interval = row.integer();
                    LocalDate date = row.day();
                    return new Facts(
                            id, slug, collection, new VerificationPlan(mode, interval, date), row.day(), row.count(), row.day(), row.count());
                },
                which.parameters());
        once.stream().filter(slug -> cards.stream().noneMatch(card -> card.slug().equals(slug))).findFirst().ifPresent(unknown -> {
            throw new UnknownCard(unknown);
        });
        if (!cards.stream().allMatch(card -> visitor.may(Level.OWNER, card.collection()))) {
            throw new NotAllowed("verification.bulk-needs-owner");
        }
        return cards;
    }

    private static String ids(List<Facts> cards) {
        return cards.stream().map(card -> String.valueOf(card.id())).collect(Collectors.joining(","));
    }
}
