package org.pramana.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pramana.store.Sql;
import org.pramana.trust.Trust;
import org.pramana.trust.TrustState;

/**
 * What ninety nights of sweeping would have left behind: the trust score of each day and, for the last thirty nights, runs with their decisions
 * and the tasks that are still open.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SampleNights {

    private static final int REMEMBERED = 30;

    /** What a night has to say about a card, and under which stage (behaviour.md §6). */
    private record Finding(String kind, String stage, String rule, String reason, TrustState before, TrustState after) {}

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    void sweep(List<SampleCard> cards, SampleFolk folk, Map<String, Long> people, Map<String, Long> ids, Map<String, Long> collections) {
        for (int day = -SampleReadership.DAYS; day <= 0; day++) {
            measure(day, "PORTAL", "", cards, folk);
            for (Map.Entry<String, Long> collection : collections.entrySet()) {
                List<SampleCard> inIt = cards.stream().filter(card -> card.collection().equals(collection.getKey())).toList();
                measure(day, "COLLECTION", String.valueOf(collection.getValue()), inIt, folk);
            }
        }
        long run = 0;
        for (int night = 1 - REMEMBERED; night <= 0; night++) {
            run = night(night, cards, folk, people, ids);
        }
        tasks(run, cards, folk, people, ids);
    }

    private void measure(int day, String scope, String key, List<SampleCard> cards, SampleFolk folk) {
        LocalDate today = LocalDate.now(clock);
        LocalDate date = today.plusDays(day);
        int published = 0;
        int tracked = 0;
        int verified = 0;
        for (SampleCard card : cards) {
            TrustState state = SampleLife.until(card, folk, today, day).trustOn(date).state();
            published += state == TrustState.NOT_APPLICABLE ? 0 : 1;
            tracked += state == TrustState.VERIFIED || state == TrustState.NEEDS_VERIFICATION ? 1 : 0;
            verified += state == TrustState.VERIFIED ? 1 : 0;
        }
        sql.change(
                "insert into trust_measure (day, scope, scope_key, published, tracked, verified) values (?1, ?2, ?3, ?4, ?5, ?6)",
                date,
                scope,
                key,
                published,
                tracked,
                verified);
    }

    private long night(int night, List<SampleCard> cards, SampleFolk folk, Map<String, Long> people, Map<String, Long> ids) {
        LocalDate today = LocalDate.now(clock);
        LocalDate asOf = today.plusDays(night);
        Instant began = asOf.atTime(1, 30).atZone(clock.getZone()).toInstant();
        Instant start = began.isBefore(clock.instant()) ? began : clock.instant().minus(20, ChronoUnit.MINUTES);
        sql.change(
                """
                insert into sweep_run (as_of, state, started_at, ended_at, node, requested_by, to_look_at, looked_at)
                values (?1, 'COMPLETED', ?2, ?3, 'pramana', 'timer', ?4, ?4)
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
                decision(run, ids.get(card.slug()), life, finding, people.get(responsible), asOf, start);
                decided++;
                if (!told.contains(responsible)) {
                    told.add(responsible);
                }
            }
        }
        sql.change("update sweep_run set decided = ?1, applied = ?1, mails = ?2 where id = ?3", decided, told.size(), run);
        return run;
    }

    private static List<Finding> findings(SampleLife life, LocalDate asOf) {
        Trust before = life.trustOn(asOf.minusDays(1));
        Trust now = life.trustOn(asOf);
        if (now.state() != TrustState.VERIFIED && now.state() != TrustState.NEEDS_VERIFICATION) {
            return List.of();
        }
        LocalDate lapses = life.lapsesOn();
        if (lapses == null) {
            return List.of();
        }
        return switch ((int) lapses.until(asOf, ChronoUnit.DAYS)) {
            case -14 -> List.of(new Finding("WARN", "WARN14", "warn-14", "The check is due in 14 days.", before.state(), now.state()));
            case -3 -> List.of(new Finding("WARN", "WARN3", "warn-3", "The check is due in 3 days.", before.state(), now.state()));
            case 1 -> List.of(new Finding("EXPIRE", "DUE", "due", "The verification covered yesterday and no more.", before.state(), now.state()));
            case 7 -> List.of(new Finding("REMIND", "NAG7", "nag-7", "Due for a week, and nobody has checked it.", before.state(), now.state()));
            case 14 -> List.of(new Finding("REMIND", "NAG14", "nag-14", "Due for two weeks, and nobody has checked it.", before.state(), now.state()));
            default -> List.of();
        };
    }

    private void decision(long run, long card, SampleLife life, Finding finding, Long person, LocalDate asOf, Instant at) {
        sql.change(
                """
                insert into sweep_decision (run_id, card_id, kind, stage, person_id, rule, version_no, cycle_no, trust_seq, inputs, state_before, state_after, reason, applied, at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, true, ?14)
                """,
                run,
                card,
                finding.kind(),
                finding.stage(),
                person,
                finding.rule(),
                life.version(),
                life.cycle(),
                life.events().size(),
                "{\"asOf\":\"%s\",\"lapsesOn\":\"%s\"}".formatted(asOf, life.lapsesOn()),
                finding.before(),
                finding.after(),
                finding.reason(),
                at);
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
