package org.pramana.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.pramana.store.Sql;

/** Writes a chunk's decisions and what follows from them, in bulk. Every statement changes nothing when done again. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SweepEffects {

    /**
     * Who is to look after each of the chunk's cards. The index is named: an update locks what it reads, and one that read all decisions would wait for
     * those of the other range, which waits for this one.
     */
    private static final String DECIDED =
            """
            (select card_id, person_id, kind from sweep_decision force index (sweep_decision_once_per_run)
              where run_id = ?1 and card_id between ?2 and ?3 and kind not in ('ERROR', 'ESCALATE')) d
              """;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /**
     * @param acts false in a dry run and while a run is held: then decisions are all that is written
     * @param first the chunk's first card, by number, and {@code last} its last
     */
    void write(long runId, LocalDate asOf, List<Decision> decisions, boolean acts, long first, long last) {
        Instant now = clock.instant();
        sql.insertAll(
                """
                insert ignore into sweep_decision
                       (run_id, card_id, kind, stage, person_id, policy_rule_id, version_no, cycle_no, trust_seq, inputs, state_before, state_after, reason, applied, at)
                values """,
                rows(decisions, all -> true, decision -> new Object[] {
                    runId, decision.card().cardId(), decision.kind(), decision.stage(), decision.person(), decision.rule(), decision.card().versionNo(), decision.card().cycleNo(),
                    decision.card().trustSeq(), decision.inputs(), decision.before(), decision.after(), decision.words(), acts && !decision.failed(), now
                }));
        if (acts) {
            act(runId, asOf, decisions, now, first, last);
        }
    }

    private void act(long runId, LocalDate asOf, List<Decision> decisions, Instant now, long first, long last) {
        Map<LocalDate, Instant> ends = new HashMap<>();
        sql.insertAll(
                "insert ignore into card_event (card_id, kind, at, version_no, cycle_no, detail, once_key) values ",
                rows(decisions, decision -> decision.kind() == Verdict.Kind.EXPIRE, decision -> {
                    SweepFacts card = decision.card();
                    return new Object[] {
                        card.cardId(), "EXPIRED", ends.computeIfAbsent(card.lapsesOn(), this::lastMoment), card.versionNo(), card.cycleNo(), card.lapsesOn().toString(),
                        "expired:" + card.cardId() + ":" + card.cycleNo()
                    };
                }));
        // a run of another day than today, made ahead or after missed nights, asks as of its day
        LocalDate askedOn = now.atOffset(ZoneOffset.UTC).toLocalDate().equals(asOf) ? null : asOf;
        sql.insertAll(
                "insert ignore into task (card_id, cycle_no, assignee_id, opened_at, opened_run, due_on, asked_on) values ",
                rows(decisions, Decision::opensTask, decision -> new Object[] {
                    decision.card().cardId(), decision.card().cycleNo(), decision.person(), now, runId, decision.card().lapsesOn(), askedOn
                }));
        if (decisions.stream().anyMatch(Decision::movesTask)) {
            sql.change(
                    "update " + DECIDED
                            + """
                              join task t on t.card_id = d.card_id and t.closed_at is null
                               set t.assignee_id = d.person_id, t.snoozed_until = null, t.asked_on = if(d.kind in ('HANDOVER', 'REASSIGN'), ?4, t.asked_on)
                             where not t.assignee_id <=> d.person_id
                            """,
                    runId,
                    first,
                    last,
                    asOf);
        }
        if (decisions.stream().anyMatch(Decision::movesCard)) {
            sql.change(
                    "update " + DECIDED + "join card c on c.id = d.card_id set c.responsible_id = d.person_id where not c.responsible_id <=> d.person_id",
                    runId,
                    first,
                    last);
        }
    }

    private static List<Object[]> rows(List<Decision> decisions, Predicate<Decision> which, Function<Decision, Object[]> row) {
        return decisions.stream().filter(which).map(row).toList();
    }

    /** An expiry happened at the end of its day, whenever the sweep found it. */
    private Instant lastMoment(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusNanos(1000);
    }
}
