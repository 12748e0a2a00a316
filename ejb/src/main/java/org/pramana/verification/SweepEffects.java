package org.pramana.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** @param acts false in a dry run and while a run is held: then decisions are all that is written */
    void write(long runId, List<Decision> decisions, boolean acts) {
        Instant now = clock.instant();
        sql.changeAll(
                """
                insert ignore into sweep_decision
                       (run_id, card_id, kind, stage, person_id, rule, version_no, cycle_no, trust_seq, inputs, state_before, state_after, reason, applied, at)
                values (?, ?, ?, ?, ?, 'built-in', ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                rows(decisions, all -> true, decision -> new Object[] {
                    runId, decision.card().cardId(), decision.kind(), decision.stage(), decision.person(), decision.card().versionNo(), decision.card().cycleNo(),
                    decision.card().trustSeq(), decision.inputs(), decision.before(), decision.after(), decision.words(), acts && !decision.failed(), now
                }));
        if (acts) {
            act(runId, decisions, now);
        }
    }

    private void act(long runId, List<Decision> decisions, Instant now) {
        Map<LocalDate, Instant> ends = new HashMap<>();
        sql.changeAll(
                "insert ignore into card_event (card_id, kind, at, version_no, cycle_no, detail, once_key) values (?, 'EXPIRED', ?, ?, ?, ?, ?)",
                rows(decisions, decision -> decision.kind() == Verdict.Kind.EXPIRE, decision -> {
                    SweepFacts card = decision.card();
                    return new Object[] {
                        card.cardId(), ends.computeIfAbsent(card.lapsesOn(), this::lastMoment), card.versionNo(), card.cycleNo(), card.lapsesOn().toString(),
                        "expired:" + card.cardId() + ":" + card.cycleNo()
                    };
                }));
        sql.changeAll(
                "insert ignore into task (card_id, cycle_no, assignee_id, opened_at, opened_run, due_on) values (?, ?, ?, ?, ?, ?)",
                rows(decisions, Decision::opensTask, decision -> new Object[] {
                    decision.card().cardId(), decision.card().cycleNo(), decision.person(), now, runId, decision.card().lapsesOn()
                }));
        sql.changeAll(
                "update task set assignee_id = ?, snoozed_until = null where id = ? and closed_at is null",
                rows(decisions, Decision::movesTask, decision -> new Object[] {decision.person(), decision.card().taskId()}));
        sql.changeAll(
                "update card set responsible_id = ? where id = ?",
                rows(decisions, Decision::movesCard, decision -> new Object[] {decision.person(), decision.card().cardId()}));
    }

    private static List<Object[]> rows(List<Decision> decisions, Predicate<Decision> which, Function<Decision, Object[]> row) {
        return decisions.stream().filter(which).map(row).toList();
    }

    /** An expiry happened at the end of its day, whenever the sweep found it. */
    private Instant lastMoment(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusNanos(1000);
    }
}
