package org.pramana.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pramana.card.UnknownCard;
import org.pramana.collection.Access;
import org.pramana.collection.Level;
import org.pramana.collection.NotAllowed;
import org.pramana.collection.Visitor;
import org.pramana.policy.CycleTerms;
import org.pramana.policy.EffectivePolicy;
import org.pramana.policy.Policies;
import org.pramana.store.Numbers;
import org.pramana.store.Sql;
import org.pramana.trust.TrustSql;
import org.pramana.trust.VerificationMode;
import org.pramana.trust.VerificationPlan;
import org.pramana.words.InvalidInput;
import org.pramana.words.JsonText;
import org.pramana.words.Refusal;

/**
 * One plan for many cards, for owners of their collections (behaviour.md §1, §11). It verifies and unverifies none, but the time of some may be over: that
 * is the preview's to say. Due dates are worked out anew from the last verification.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class BulkReplanning implements BulkDeed<PlanMany> {

    private static final String FORMER =
            """
            json_object('mode', c.mode, 'interval', c.interval_days, 'fixed', c.fixed_date, 'own', c.plan_own, 'warn', c.warn_days, 'due', c.due_on,
                'evergreen', c.evergreen_until, 'cycle', c.cycle_no)
            """;

    @Inject
    TrustRepository cards;

    @Inject
    Policies policies;

    @Inject
    BulkShelf shelf;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    private record Facts(
            long id, String slug, boolean archived, boolean readable, VerificationPlan plan, LocalDate verifiedOn, int cycle, int version, boolean doubted) {}

    private record Weighed(List<BulkVerdict> verdicts, JsonArrayBuilder changes) {}

    @Override
    public BulkKind kind() {
        return BulkKind.PLAN;
    }

    @Override
    public PlanMany read(JsonObject terms) {
        VerificationPlan plan = new VerificationPlan(
                VerificationMode.valueOf(terms.getString("mode")),
                terms.containsKey("interval") ? terms.getInt("interval") : null,
                terms.containsKey("date") ? LocalDate.parse(terms.getString("date")) : null);
        return new PlanMany(plan, terms.getInt("expiring"));
    }

    @Override
    public void check(PlanMany terms, Visitor by) {
        if (terms.plan().mode() == VerificationMode.FIXED && terms.plan().fixedDate() == null) {
            throw new InvalidInput("date", "verification.date-needed");
        }
    }

    @Override
    public List<BulkVerdict> weigh(List<BulkItem> items, Visitor by, PlanMany terms) {
        return weighed(items, by, terms.plan()).verdicts();
    }

    @Override
    public List<BulkVerdict> apply(BulkOrder order, List<BulkItem> items, PlanMany terms) {
        Weighed weighed = weighed(items, order.by(), terms.plan());
        List<Long> these = BulkShelf.done(weighed.verdicts());
        if (!these.isEmpty()) {
            shelf.remember(order.run(), these, FORMER);
            String rows = weighed.changes().build().toString();
            sql.change(
                    "insert into card_event (card_id, kind, at, actor_id, version_no, cycle_no, bulk_run, detail) select j.c, 'PLAN_CHANGED', ?2, ?3, j.v, j.y, ?4, j.d from " + PlanRows.TABLE,
                    rows,
                    clock.instant(),
                    order.by().id(),
                    order.run());
            sql.change("update card c join " + PlanRows.TABLE + " on j.c = c.id set " + PlanRows.SET + ", c.trust_seq = c.trust_seq + 1", rows);
        }
        return weighed.verdicts();
    }

    private Weighed weighed(List<BulkItem> items, Visitor by, VerificationPlan plan) {
        List<Long> ids = items.stream().map(BulkItem::card).toList();
        Map<Long, Facts> facts = facts(ids, by);
        Map<Long, EffectivePolicy> rules = policies.of(ids);
        Map<Long, Standing> standings = cards.standings(ids, by.id());
        LocalDate today = LocalDate.now(clock);
        List<BulkVerdict> verdicts = new ArrayList<>();
        JsonArrayBuilder changes = JsonText.array();
        for (Long id : ids) {
            Facts card = facts.get(id);
            EffectivePolicy rule = rules.get(id);
            Refusal why = why(card, standings.get(id), rule, plan);
            if (why != null) {
                verdicts.add(BulkVerdict.refused(id, why));
                continue;
            }
            if (plan.equals(card.plan())) {
                verdicts.add(BulkVerdict.same(id));
                continue;
            }
            CycleTerms worth = rule.terms(plan, !plan.equals(rule.usualPlan()));
            LocalDate due = card.verifiedOn() == null ? null : worth.dueOn(card.verifiedOn(), id, card.cycle());
            LocalDate evergreen = card.verifiedOn() == null ? null : worth.evergreenUntil(card.verifiedOn());
            verdicts.add(BulkVerdict.done(id, state(card, worth, due == null ? evergreen : due, today)));
            changes.add(PlanRows.row(id, worth, due, evergreen)
                    .add("v", card.version())
                    .add("y", card.cycle())
                    .add("d", VerificationPlanning.inWords(card.plan()) + " → " + VerificationPlanning.inWords(plan)));
        }
        return new Weighed(verdicts, changes);
    }

    private static Refusal why(Facts card, Standing standing, EffectivePolicy rule, VerificationPlan plan) {
        if (!card.readable()) {
            return new UnknownCard(card.slug());
        }
        if (!standing.has(Level.OWNER)) {
            return new NotAllowed("verification.bulk-needs-owner");
        }
        return card.archived() ? new CannotBeVerified("verification.archived") : VerificationPlanning.objection(rule, plan);
    }

    /** As {@link org.pramana.trust.Trust} says it of a published card. */
    private static BulkState state(Facts card, CycleTerms worth, LocalDate lastDay, LocalDate today) {
        if (worth.plan().mode() == VerificationMode.NONE) {
            return BulkState.UNTRACKED;
        }
        boolean over = lastDay != null && today.isAfter(lastDay);
        return card.doubted() || card.verifiedOn() == null || over ? BulkState.NEEDS_VERIFICATION : BulkState.VERIFIED;
    }

    /** Where the plan is still this one, and nobody has vouched for the card since. */
    @Override
    public List<Long> undo(BulkOrder order, PlanMany terms) {
        VerificationPlan plan = terms.plan();
        List<Long> back = shelf.untouched(
                order.run(),
                "c.lifecycle <> 'ARCHIVED' and c.cycle_no = json_value(r.former, '$.cycle') and c.mode = '%s' and c.interval_days <=> %s and c.fixed_date <=> %s"
                        .formatted(plan.mode(), plan.intervalDays(), plan.fixedDate() == null ? null : "date '" + plan.fixedDate() + "'"));
        if (back.isEmpty()) {
            return back;
        }
        String these = "bulk_row r join card c on c.id = r.card_id and r.run_id = ?1 and c.id in (" + Numbers.list(back) + ")";
        sql.change(
                """
                insert into card_event (card_id, kind, at, actor_id, version_no, cycle_no, bulk_run, detail)
                select c.id, 'PLAN_GIVEN_BACK', ?2, ?3, c.version_no, c.cycle_no, ?1,
                       concat(?4, ' → ', case json_value(r.former, '$.mode') when 'INTERVAL' then concat(json_value(r.former, '$.interval'), ' d')
                                              when 'FIXED' then coalesce(json_value(r.former, '$.fixed'), 'null') else json_value(r.former, '$.mode') end)
                  from %s order by c.id
                """
                        .formatted(these),
                order.run(),
                clock.instant(),
                order.by().id(),
                VerificationPlanning.inWords(plan));
        sql.change(
                "update " + these
                        + """
                           set c.mode = json_value(r.former, '$.mode'), c.interval_days = json_value(r.former, '$.interval'), c.fixed_date = json_value(r.former, '$.fixed'),
                               c.plan_own = json_value(r.former, '$.own'), c.warn_days = json_value(r.former, '$.warn'), c.due_on = json_value(r.former, '$.due'),
                               c.evergreen_until = json_value(r.former, '$.evergreen'), c.trust_seq = c.trust_seq + 1
                        """,
                order.run());
        return back;
    }

    private Map<Long, Facts> facts(List<Long> ids, Visitor by) {
        Map<Long, Facts> facts = new HashMap<>();
        sql.list(
                "select c.id, c.slug, c.lifecycle = 'ARCHIVED', %s, c.mode, c.interval_days, c.fixed_date, c.verified_on, c.cycle_no, c.version_no, %s from card c where c.id in (%s)"
                        .formatted(Access.readable(by, "c"), TrustSql.openlyDoubted("c", LocalDate.now(clock)), Numbers.list(ids)),
                row -> {
                    long id = row.number();
                    String slug = row.text();
                    boolean archived = row.flag();
                    boolean readable = row.flag();
                    VerificationPlan plan = new VerificationPlan(row.constant(VerificationMode.class), row.integer(), row.day());
                    return facts.put(id, new Facts(id, slug, archived, readable, plan, row.day(), row.count(), row.count(), row.flag()));
                });
        return facts;
    }
}
