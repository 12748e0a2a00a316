package org.pramana.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonArrayBuilder;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.pramana.card.UnknownCard;
import org.pramana.collection.Access;
import org.pramana.collection.Visitor;
import org.pramana.policy.CycleTerms;
import org.pramana.policy.EffectivePolicy;
import org.pramana.policy.Policies;
import org.pramana.store.Numbers;
import org.pramana.store.Sql;
import org.pramana.trust.Lifecycle;
import org.pramana.trust.VerificationMode;
import org.pramana.trust.VerificationPlan;
import org.pramana.words.JsonText;
import org.pramana.words.Refusal;

/**
 * {@link Vouching} for many cards in a few statements: the same guards, the same effects, an event for each card (behaviour.md §3 row 12, §11). And the
 * way back: within ten minutes, for cards that nobody has touched since.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class BulkVouching implements BulkDeed<VerifyMany> {

    @Inject
    TrustRepository cards;

    @Inject
    Policies policies;

    @Inject
    ResponsiblePeople people;

    @Inject
    BulkShelf shelf;

    @Inject
    FormerTrust former;

    @Inject
    Event<RequestsAnswered> answered;

    @Inject
    Event<VerificationsTakenBack> takenBack;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    private record Facts(
            long id, String slug, Lifecycle lifecycle, int version, VerificationPlan plan, boolean planOwn, int cycle, boolean readable, boolean doubted, boolean justVerified) {}

    /** What became of each card, and what it is worth from now on. */
    private record Weighed(List<BulkVerdict> verdicts, Map<Long, CycleTerms> terms, Map<Long, Facts> facts) {}

    @Override
    public BulkKind kind() {
        return BulkKind.VERIFY;
    }

    @Override
    public VerifyMany read(JsonObject terms) {
        return new VerifyMany(terms.getBoolean("evenDoubted"));
    }

    @Override
    public List<BulkVerdict> weigh(List<BulkItem> items, Visitor by, VerifyMany terms) {
        return weigh(items, by.id(), terms.evenDoubted()).verdicts();
    }

    @Override
    public List<BulkVerdict> apply(BulkOrder order, List<BulkItem> items, VerifyMany terms) {
        Weighed weighed = weigh(items, order.by().id(), terms.evenDoubted());
        List<Long> these = new ArrayList<>(weighed.terms().keySet());
        if (!these.isEmpty()) {
            shelf.remember(order.run(), these, FormerTrust.FORMER);
            verify(order, weighed, these);
        }
        return weighed.verdicts();
    }

    private Weighed weigh(List<BulkItem> items, long person, boolean evenDoubted) {
        List<Long> ids = items.stream().map(BulkItem::card).toList();
        Map<Long, Facts> facts = facts(ids, person);
        Map<Long, EffectivePolicy> rules = policies.of(ids);
        Map<Long, Standing> standings = cards.standings(ids, person);
        List<BulkVerdict> verdicts = new ArrayList<>();
        Map<Long, CycleTerms> terms = new HashMap<>();
        for (BulkItem item : items) {
            Facts card = facts.get(item.card());
            EffectivePolicy rule = rules.get(item.card());
            CycleTerms worth = rule.terms(card.plan(), card.planOwn());
            Refusal why = why(card, rule, standings.get(item.card()), item.onScreen(), worth, evenDoubted);
            if (why != null) {
                verdicts.add(BulkVerdict.refused(card.id(), why));
            } else if (card.justVerified()) {
                verdicts.add(BulkVerdict.same(card.id()));
            } else {
                verdicts.add(BulkVerdict.done(card.id(), worth.plan().mode() == VerificationMode.NONE ? BulkState.UNTRACKED : BulkState.VERIFIED));
                terms.put(card.id(), worth);
            }
        }
        return new Weighed(verdicts, terms, facts);
    }

    /** What was edited or flagged wants to be looked at on its own, and so does what is verified to a date that somebody has to name. */
    private static Refusal why(Facts card, EffectivePolicy rule, Standing standing, int onScreen, CycleTerms worth, boolean evenDoubted) {
        if (!card.readable()) {
            return new UnknownCard(card.slug());
        }
        Refusal objection = VouchingGuard.objection(rule, standing, card.lifecycle(), card.slug(), onScreen, card.version());
        if (objection != null) {
            return objection;
        }
        if (worth.plan().mode() == VerificationMode.FIXED) {
            return new CannotBeVerified("verification.bulk-date");
        }
        return card.doubted() && !evenDoubted ? new CannotBeVerified("verification.bulk-doubted") : null;
    }

    private void verify(BulkOrder order, Weighed weighed, List<Long> these) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        String in = Numbers.list(these);
        tellRequesters(order, weighed, in);
        JsonArrayBuilder all = JsonText.array();
        these.forEach(card -> {
            CycleTerms terms = weighed.terms().get(card);
            all.add(PlanRows.row(card, terms, terms.dueOn(today, card, weighed.facts().get(card).cycle() + 1), terms.evergreenUntil(today)));
        });
        sql.change(
                "update card c join " + PlanRows.TABLE + " on j.c = c.id set " + PlanRows.SET
                        + ", c.verified_on = ?2, c.verified_at = ?3, c.verified_by = ?4, c.verified_version = c.version_no, c.verify_note = null, c.edited_by_verifier = false,"
                        + " c.cycle_no = c.cycle_no + 1, c.trust_seq = c.trust_seq + 1",
                all.build().toString(),
                today,
                now,
                order.by().id());
        sql.change("update card_reason set closed_at = ?1, closed_by = ?2 where closed_at is null and card_id in (" + in + ")", now, order.by().id());
        sql.change("update task set closed_at = ?1, closed_by = ?2, closed_because = 'VERIFIED' where closed_at is null and card_id in (" + in + ")", now, order.by().id());
        lookAfter(these, today);
        sql.change(
                "insert into card_event (card_id, kind, at, actor_id, version_no, cycle_no, once_key, bulk_run)"
                        + " select c.id, 'VERIFIED', ?1, ?2, c.version_no, c.cycle_no, concat('verified:', c.id, ':', c.cycle_no, ':', ?3), ?3 from card c where c.id in (" + in + ") order by c.id",
                now,
                order.by().id(),
                order.run());
    }

    /** A new cycle may be somebody else's. */
    private void lookAfter(List<Long> these, LocalDate today) {
        ResponsiblePeople.Table table = people.sit(these, today);
        List<Object[]> moves = new ArrayList<>();
        for (Long card : new TreeSet<>(these)) {
            Dealer.Need need = table.needs().get(card);
            Long next = table.dealer().deal(need);
            if (next == null ? need.current() != null : !next.equals(need.current())) {
                moves.add(new Object[] {next, card});
            }
        }
        people.remember(table);
        sql.changeAll("update card set responsible_id = ? where id = ?", moves);
    }

    private void tellRequesters(BulkOrder order, Weighed weighed, String in) {
        Map<Long, Set<Long>> requesters = new HashMap<>();
        sql.list(
                "select card_id, by_id from card_reason where closed_at is null and kind in ('REQUESTED', 'FLAGGED') and by_id is not null and by_id <> ?1 and card_id in (" + in + ")",
                row -> requesters.computeIfAbsent(row.number(), card -> new TreeSet<>()).add(row.number()),
                order.by().id());
        requesters.forEach((card, who) -> answered.fire(new RequestsAnswered(card, weighed.facts().get(card).cycle() + 1, order.by().id(), who)));
    }

    /** Where nobody has done anything about the card since. */
    @Override
    public List<Long> undo(BulkOrder order, VerifyMany terms) {
        long run = order.run();
        List<Long> back = shelf.untouched(run, "c.trust_seq = r.trust_seq and c.lifecycle = 'PUBLISHED'");
        if (back.isEmpty()) {
            return back;
        }
        String these = "bulk_row r join card c on c.id = r.card_id and r.run_id = ?1 and c.id in (" + Numbers.list(back) + ")";
        Instant now = clock.instant();
        // what was vouched for in that cycle is not counted any more, and the trail says both
        sql.change("update " + these + " join card_event e on e.card_id = c.id and e.bulk_run = r.run_id and e.kind = 'VERIFIED' set e.kind = 'VERIFIED_BEFORE_UNDO'", run);
        sql.change(
                "insert into card_event (card_id, kind, at, actor_id, version_no, cycle_no, bulk_run) select c.id, 'VERIFICATION_UNDONE', ?2, ?3, c.version_no, c.cycle_no, r.run_id from " + these
                        + " order by c.id",
                run,
                now,
                order.by().id());
        former.restore(these, run);
        takenBack.fire(new VerificationsTakenBack(back, order.startedAt()));
        return back;
    }

    private Map<Long, Facts> facts(List<Long> ids, long person) {
        Map<Long, Facts> facts = new HashMap<>();
        Instant justNow = clock.instant().minus(Vouching.AT_ONCE);
        LocalDate today = LocalDate.now(clock);
        sql.list(
                """
                select c.id, c.slug, c.lifecycle, c.version_no, c.mode, c.interval_days, c.fixed_date, c.plan_own, c.cycle_no, %s,
                       exists (select 1 from card_reason o where o.card_id = c.id and o.closed_at is null and o.kind in ('EDITED', 'FLAGGED')),
                       c.verified_version <=> c.version_no and coalesce(c.verified_at > ?1, false) and not coalesce(c.lapses_on < ?2, false)
                         and not exists (select 1 from card_reason o where o.card_id = c.id and o.closed_at is null)
                         and not exists (select 1 from task t where t.card_id = c.id and t.closed_at is null)
                  from card c where c.id in (%s)
                """
                        .formatted(Access.readableBy(String.valueOf(person), "c"), Numbers.list(ids)),
                row -> {
                    long id = row.number();
                    String slug = row.text();
                    Lifecycle lifecycle = row.constant(Lifecycle.class);
                    int version = row.count();
                    VerificationPlan plan = new VerificationPlan(row.constant(VerificationMode.class), row.integer(), row.day());
                    return facts.put(
                            id, new Facts(id, slug, lifecycle, version, plan, row.flag(), row.count(), row.flag(), row.flag(), row.flag()));
                },
                justNow,
                today);
        return facts;
    }
}
