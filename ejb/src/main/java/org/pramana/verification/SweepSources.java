package org.pramana.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.pramana.policy.Policies;
import org.pramana.store.Row;
import org.pramana.store.Sql;
import org.pramana.time.WorkingCalendar;
import org.pramana.trust.Lifecycle;
import org.pramana.trust.OpenReason;
import org.pramana.trust.ReasonKind;
import org.pramana.trust.TrustFacts;
import org.pramana.trust.VerificationMode;

/**
 * What a sweep has to know about some thousand cards that follow each other in its list. Short statements along that list, each by one index: joined
 * into one they cost twice as much. The indexes are named where a night adds so many rows that the evening's statistics speak for reading all.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SweepSources {

    private static final String LIST =
            """
             from sweep_subject s straight_join %s
             where s.run_id = ? and s.card_id between ? and ?
            """;

    private record Open(Long id, Long assignee, LocalDate snoozedUntil, LocalDate offeredUntil) {}

    /** @param needs who looks after which card, and who might */
    record Found(List<SweepFacts> facts, Map<Long, Dealer.Need> needs, PageRules rules) {}

    @Inject
    Sql sql;

    @Inject
    Policies policies;

    @Inject
    WorkingCalendar calendar;

    @Inject
    Clock clock;

    /** Locks the cards, in the order of their numbers, before it reads anything else. @param asOf the day to decide for */
    Found between(long runId, LocalDate asOf, long first, long last) {
        List<Long> ids = new ArrayList<>();
        List<Row> cards = list(
                """
                select c.id, c.collection_id, c.responsible_id, c.verified_by, c.version_no, c.cycle_no, c.trust_seq, c.lifecycle, c.mode, c.verified_on, c.due_on,
                       c.evergreen_until, c.published_at""",
                "card c on c.id = s.card_id and c.lifecycle = 'PUBLISHED'",
                "order by s.card_id for update",
                row -> {
                    ids.add(row.number());
                    return row;
                },
                runId,
                first,
                last);
        PageRules rules = new PageRules(policies.ruling(ids), calendar.workdays());
        Map<Long, Open> tasks = tasks(runId, first, last);
        Map<Long, List<Dealer.Entry>> verifiers = verifiers(runId, first, last);
        Map<Long, Doubt> doubts = doubts(runId, asOf, first, last);
        Map<Long, Map<Integer, Set<String>>> told = told(runId, first, last);
        Set<Long> expired = new HashSet<>(list(
                "select s.card_id",
                "card c on c.id = s.card_id straight_join card_event e force index (card_event_happens_once) on e.once_key = concat('expired:', c.id, ':', c.cycle_no)",
                "and c.lapses_on < date '" + asOf + "'", // of no other card it is asked
                Row::number,
                runId,
                first,
                last));
        List<SweepFacts> facts = new ArrayList<>(cards.size());
        Map<Long, Dealer.Need> needs = new HashMap<>();
        for (int i = 0; i < cards.size(); i++) {
            long id = ids.get(i);
            Row row = cards.get(i);
            PageRules.Held held = rules.of(id);
            long collection = row.number();
            Long responsible = row.number();
            Long lastVerifier = row.number();
            int version = row.count();
            int cycle = row.count();
            long trustSeq = row.number();
            Doubt doubt = doubts.getOrDefault(id, Doubt.NONE);
            Open task = tasks.getOrDefault(id, NONE);
            TrustFacts trust = new TrustFacts(
                    row.constant(Lifecycle.class), row.constant(VerificationMode.class), row.day(), row.day(), row.day(), 0, doubt.reasons());
            facts.add(new SweepFacts(
                    id, version, cycle, trustSeq, trust, day(row.moment()), doubt.hardSince(), doubt.since(), responsible, task.id(), task.assignee(),
                    task.snoozedUntil(), told.getOrDefault(id, Map.of()).getOrDefault(cycle, Set.of()), expired.contains(id),
                    held.reminders()));
            needs.put(
                    id,
                    new Dealer.Need(
                            id, collection, responsible, null, verifiers.getOrDefault(id, List.of()), held.terms(), lastVerifier,
                            task.offeredUntil()));
        }
        return new Found(facts, needs, rules);
    }

    private static final Open NONE = new Open(null, null, null, null);

    private Map<Long, Open> tasks(long runId, long first, long last) {
        Map<Long, Open> tasks = new HashMap<>();
        list(
                "select s.card_id, t.id, t.assignee_id, t.snoozed_until, t.offered_until",
                "task t force index (task_by_card) on t.card_id = s.card_id and t.closed_at is null",
                "",
                row -> tasks.put(row.number(), new Open(row.number(), row.number(), row.day(), row.day())),
                runId,
                first,
                last);
        return tasks;
    }

    private Map<Long, List<Dealer.Entry>> verifiers(long runId, long first, long last) {
        Map<Long, List<Dealer.Entry>> verifiers = new HashMap<>();
        list(
                "select s.card_id, v.person_id, v.group_id",
                "card_verifier v force index (primary) on v.card_id = s.card_id",
                "order by s.card_id, v.position",
                row -> verifiers.computeIfAbsent(row.number(), id -> new ArrayList<>(1)).add(new Dealer.Entry(row.number(), row.number())),
                runId,
                first,
                last);
        return verifiers;
    }

    /** Open reasons of one card; for deciding it is enough of which kinds, and since when. */
    private record Doubt(List<OpenReason> reasons, LocalDate hardSince, LocalDate since) {

        private static final Doubt NONE = new Doubt(List.of(), null, null);

        /** @param day on which it arose; one with a day of its own is asked for in the week before, and counts after it */
        private Doubt with(OpenReason reason, LocalDate day) {
            List<OpenReason> all = new ArrayList<>(reasons);
            all.add(reason);
            LocalDate asked = reason.dueOn() == null ? day : reason.dueOn().minusDays(OccasionWatch.ASKED_BEFORE_DAYS);
            LocalDate counts = reason.dueOn() == null ? day : reason.dueOn().plusDays(1);
            return new Doubt(all, reason.hard() ? earlier(hardSince, counts) : hardSince, earlier(since, asked));
        }

        private static LocalDate earlier(LocalDate one, LocalDate other) {
            return one == null || other.isBefore(one) ? other : one;
        }
    }

    private Map<Long, Doubt> doubts(long runId, LocalDate asOf, long first, long last) {
        Map<Long, Doubt> doubts = new HashMap<>();
        list(
                "select s.card_id, r.kind, r.hard, r.due_on, r.at",
                "card_reason r force index (card_reason_open) on r.card_id = s.card_id and r.closed_at is null",
                // what is not asked for before next week is next week's
                "and (r.due_on is null or r.due_on <= date '" + asOf.plusDays(OccasionWatch.ASKED_BEFORE_DAYS) + "')",
                row -> {
                    long card = row.number();
                    OpenReason reason = new OpenReason(row.constant(ReasonKind.class), row.flag(), null, null, null, row.day());
                    return doubts.put(card, doubts.getOrDefault(card, Doubt.NONE).with(reason, day(row.moment())));
                },
                runId,
                first,
                last);
        return doubts;
    }

    private Map<Long, Map<Integer, Set<String>>> told(long runId, long first, long last) {
        Map<Long, Map<Integer, Set<String>>> told = new HashMap<>();
        list(
                "select s.card_id, d.cycle_no, d.stage",
                "sweep_decision d force index (sweep_decision_told) on d.card_id = s.card_id and d.applied = 1 and d.stage <> ''",
                "",
                row -> told.computeIfAbsent(row.number(), id -> new HashMap<>()).computeIfAbsent(row.count(), cycle -> new HashSet<>()).add(row.text()),
                runId,
                first,
                last);
        return told;
    }

    private <T> List<T> list(String select, String joined, String end, Function<Row, T> row, long runId, long first, long last) {
        return sql.listMany(select + LIST.formatted(joined) + end, row, runId, first, last);
    }

    private LocalDate day(Instant moment) {
        return moment == null ? null : moment.atZone(clock.getZone()).toLocalDate();
    }
}
