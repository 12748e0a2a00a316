package org.pramana.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pramana.store.Sql;
import org.pramana.trust.ReasonKind;
import org.pramana.trust.Trust;
import org.pramana.trust.TrustState;
import org.pramana.words.JsonText;

/**
 * What ninety nights of sweeping would have left behind: the trust score of each day and, for the last thirty nights, runs with their decisions
 * and the tasks that are still open.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SampleNights {

    private static final int REMEMBERED = 30;

    /** What a night has to say about a card, and under which stage (behaviour.md §6). */
    private record Finding(String kind, String stage, LocalDate since, TrustState before, Trust now) {}

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    void sweep(List<SampleCard> cards, SampleFolk folk, Map<String, Long> people, Map<String, Long> ids, Map<String, Long> collections) {
        for (int day = -SampleReadership.DAYS; day <= 0; day++) {
            measure(day, cards, folk, collections);
        }
        long run = 0;
        for (int night = 1 - REMEMBERED; night <= 0; night++) {
            run = night(night, cards, folk, people, ids);
        }
        tasks(run, cards, folk, people, ids);
    }

    /** As the job would have: each collection, and apart what only a few may read. */
    private void measure(int day, List<SampleCard> cards, SampleFolk folk, Map<String, Long> collections) {
        LocalDate today = LocalDate.now(clock);
        LocalDate date = today.plusDays(day);
        Map<String, long[]> met = met(date);
        Map<List<Object>, long[]> sums = new LinkedHashMap<>();
        for (SampleCard card : cards) {
            SampleLife life = SampleLife.until(card, folk, today, day);
            TrustState state = life.trustOn(date).state();
            long[] views = met.getOrDefault(card.slug(), new long[2]);
            long[] sum = sums.computeIfAbsent(List.of(collections.get(card.collection()), !card.only().isEmpty()), key -> new long[6]);
            sum[0] += state == TrustState.NOT_APPLICABLE ? 0 : 1;
            sum[1] += state == TrustState.VERIFIED || state == TrustState.NEEDS_VERIFICATION ? 1 : 0;
            sum[2] += state == TrustState.VERIFIED ? 1 : 0;
            sum[3] += views[0];
            sum[4] += views[1];
            sum[5] += state == TrustState.NEEDS_VERIFICATION ? views[0] * daysNeeding(life, date) : 0;
        }
        sums.forEach((key, sum) -> sql.change(
                """
                insert into trust_measure (day, scope, scope_key, collection_id, restricted, published, tracked, verified, opened, met_verified, debt)
                values (?1, 'COLLECTION', ?2, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
                """,
                date, key.get(0), key.get(1), sum[0], sum[1], sum[2], sum[3], sum[4], sum[5]));
    }

    /** Since the earliest of all that speaks against it: TrustSql.daysNeeding, of a story. */
    private long daysNeeding(SampleLife life, LocalDate date) {
        LocalDate today = LocalDate.now(clock);
        Trust trust = life.trustOn(date);
        LocalDate since = life.reasons().stream()
                .filter(reason -> reason.closedBy() == null && reason.hard())
                .map(reason -> reason.from().on(today))
                .min(LocalDate::compareTo)
                .orElse(date);
        if (trust.reasons().contains(ReasonKind.NEVER) && life.published().on(today).isBefore(since)) {
            since = life.published().on(today);
        }
        if (life.lapsesOn() != null && life.lapsesOn().isBefore(since)) {
            since = life.lapsesOn().plusDays(1);
        }
        return Math.max(1, 1 + ChronoUnit.DAYS.between(since, date));
    }

    /** Views and copies of tracked cards in the thirty days that end with this one, and those of them that met a verified card. */
    private Map<String, long[]> met(LocalDate date) {
        Map<String, long[]> met = new HashMap<>();
        sql.list(
                """
                select c.slug, count(*), sum(w.state = 'VERIFIED')
                  from card_view w join card c on c.id = w.card_id
                 where w.at >= ?1 and w.at < ?2 and w.state in ('VERIFIED', 'NEEDS_VERIFICATION')
                 group by c.slug
                """,
                row -> met.put(row.text(), new long[] {row.number(), row.number()}),
                date.minusDays(29).atStartOfDay(clock.getZone()).toInstant(),
                date.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
        return met;
    }

    private long night(int night, List<SampleCard> cards, SampleFolk folk, Map<String, Long> people, Map<String, Long> ids) {
        LocalDate today = LocalDate.now(clock);
        LocalDate asOf = today.plusDays(night);
        Instant began = asOf.atTime(1, 30).atZone(clock.getZone()).toInstant();
        Instant start = began.isBefore(clock.instant()) ? began : clock.instant().minus(20, ChronoUnit.MINUTES);
        sql.change(
                """
                insert into sweep_run (as_of, state, started_at, ended_at, node, requested_by, to_look_at, looked_at, measured)
                values (?1, 'COMPLETED', ?2, ?3, 'pramana', 'timer', ?4, ?4, true)
                """,
                asOf,
                start,
                start.plusMillis(2_400 + 37L * (night + REMEMBERED)),
                1);
        long run = sql.number("select last_insert_id()");
        int decided = 0;
        List<String> told = new ArrayList<>();
        for (int turn = 0; turn < cards.size(); turn++) {
            SampleCard card = cards.get(turn);
            SampleLife life = SampleLife.until(card, folk, today, night - 1);
            String responsible = folk.responsible(card, turn);
            for (Finding finding : findings(life, asOf)) {
                decision(run, ids.get(card.slug()), life, finding, people.get(responsible), start);
                decided++;
                if (!told.contains(responsible)) {
                    told.add(responsible);
                }
            }
        }
        sql.change("update sweep_run set decided = ?1, applied = ?1, mails = ?2 where id = ?3", decided, told.size(), run);
        return run;
    }

    private List<Finding> findings(SampleLife life, LocalDate asOf) {
        Trust before = life.trustOn(asOf.minusDays(1));
        Trust now = life.trustOn(asOf);
        if (now.state() == TrustState.NOT_APPLICABLE) {
            return List.of();
        }
        LocalDate lapses = now.state() == TrustState.UNTRACKED ? null : life.lapsesOn();
        boolean lapsed = lapses != null && asOf.isAfter(lapses);
        LocalDate doubted = lapsed ? null : doubtedSince(life, now);
        if (doubted != null) {
            return switch ((int) doubted.until(asOf, ChronoUnit.DAYS)) {
                case 1 -> List.of(new Finding("TASK", "TASK", doubted, before.state(), now));
                case 7 -> List.of(new Finding("REMIND", "TASK7", doubted, before.state(), now));
                case 14 -> List.of(new Finding("REMIND", "TASK14", doubted, before.state(), now));
                default -> List.of();
            };
        }
        if (lapses == null) {
            return List.of();
        }
        return switch ((int) lapses.until(asOf, ChronoUnit.DAYS)) {
            case -14 -> List.of(new Finding("WARN", "WARN14", null, before.state(), now));
            case -3 -> List.of(new Finding("WARN", "WARN3", null, before.state(), now));
            case 1 -> List.of(new Finding("EXPIRE", "DUE", lapses, before.state(), now));
            case 7 -> List.of(new Finding("REMIND", "NAG7", lapses, before.state(), now));
            case 14 -> List.of(new Finding("REMIND", "NAG14", lapses, before.state(), now));
            default -> List.of();
        };
    }

    private LocalDate doubtedSince(SampleLife life, Trust trust) {
        if (!trust.needsVerification() && trust.doubts().isEmpty()) {
            return null;
        }
        LocalDate today = LocalDate.now(clock);
        return life.reasons().stream()
                .filter(reason -> reason.closedBy() == null)
                .map(reason -> reason.from().on(today))
                .min(LocalDate::compareTo)
                .orElseGet(() -> life.published().on(today));
    }

    private void decision(long run, long card, SampleLife life, Finding finding, Long person, Instant at) {
        JsonObjectBuilder inputs = JsonText.object();
        if (life.lapsesOn() != null) {
            inputs.add("lapsesOn", life.lapsesOn().toString());
        }
        if (finding.since() != null) {
            inputs.add("since", finding.since().toString());
        }
        inputs.add("reasons", JsonText.array(Stream.concat(finding.now().reasons().stream(), finding.now().doubts().stream()).map(Enum::name).toList()));
        sql.change(
                """
                insert into sweep_decision (run_id, card_id, kind, stage, person_id, version_no, cycle_no, trust_seq, inputs, state_before, state_after, reason, applied, at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, true, ?13)
                """,
                run,
                card,
                finding.kind(),
                finding.stage(),
                person,
                life.version(),
                life.cycle(),
                life.events().size(),
                inputs.build().toString(),
                finding.before(),
                finding.now().state(),
                "",
                at);
        if (finding.kind().equals("EXPIRE")) {
            sql.change(
                    "insert into card_event (card_id, kind, at, version_no, cycle_no, detail, once_key) values (?1, 'EXPIRED', ?2, ?3, ?4, ?5, concat('expired:', ?1, ':', ?4))",
                    card,
                    at,
                    life.version(),
                    life.cycle(),
                    life.lapsesOn().toString());
        }
    }

    /** One open task for every card that needs verification or will in two weeks. */
    private void tasks(long run, List<SampleCard> cards, SampleFolk folk, Map<String, Long> people, Map<String, Long> ids) {
        LocalDate today = LocalDate.now(clock);
        for (int turn = 0; turn < cards.size(); turn++) {
            SampleCard card = cards.get(turn);
            SampleLife life = SampleLife.until(card, folk, today, 0);
            Trust trust = life.trustOn(today);
            String responsible = folk.responsible(card, turn);
            if (trust.needsVerification() || trust.dueSoon() || !trust.doubts().isEmpty()) {
                sql.change(
                        "insert into task (card_id, cycle_no, kind, assignee_id, opened_at, opened_run, due_on) values (?1, ?2, 'VERIFY', ?3, ?4, ?5, ?6)",
                        ids.get(card.slug()),
                        life.cycle(),
                        responsible == null ? null : people.get(responsible),
                        opened(life, today),
                        run,
                        life.lapsesOn());
            }
        }
    }

    private Instant opened(SampleLife life, LocalDate today) {
        LocalDate day = life.reasons().stream()
                .filter(reason -> reason.closedBy() == null)
                .map(reason -> reason.from().on(today))
                .reduce((a, b) -> a.isBefore(b) ? a : b)
                .orElseGet(() -> life.lapsesOn() != null ? life.lapsesOn().minusDays(14) : life.published().on(today));
        Instant at = day.atTime(18, 0).atZone(clock.getZone()).toInstant();
        return at.isBefore(clock.instant()) ? at : clock.instant();
    }
}
