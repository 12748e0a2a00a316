package org.pramana.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.pramana.store.Sql;

/**
 * Some thousand cards, decided in one transaction and a handful of statements.
 *
 * <p>The cards' rows are locked first, in the order of their numbers, and only then is anything read: a person who is verifying or editing one of
 * them either comes before, and is seen, or waits these milliseconds and has the last word. {@link CardDecisions} decides in Java, one card at a time, so
 * that one that cannot be decided spoils nothing; {@link SweepEffects} writes all that follows in bulk.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SweepChunk {

    /** So many cards of one run may fail; more is not a poisoned card but a broken sweep. */
    static final int MOST_FAILURES = 50;

    @Inject
    Sql sql;

    @Inject
    SweepSources sources;

    @Inject
    SweepTable table;

    @Inject
    SweepEffects effects;

    @Inject
    Clock clock;

    /**
     * @param range whose checkpoint is moved to the last of the cards
     * @throws TooManyFailures where the run has more than {@link #MOST_FAILURES} that cannot be decided
     */
    SweepWork.Page decide(long runId, int range, LocalDate asOf, List<Long> cards) {
        long first = cards.get(0);
        long last = cards.get(cards.size() - 1);
        SweepSources.Found found = sources.between(runId, asOf, first, last);
        SweepTable.Seat seat = table.sit(runId, found.needs(), asOf);
        CardDecisions cardByCard = new CardDecisions(asOf, seat);
        List<Decision> decisions = new ArrayList<>();
        for (SweepFacts card : found.facts()) {
            decisions.addAll(cardByCard.about(card, found.rules().of(card.cardId())));
        }
        long failed = decisions.stream().filter(Decision::failed).count();
        if (failed > 0 && failed + sql.number("select count(*) from sweep_decision where run_id = ?1 and kind = 'ERROR'", runId) > MOST_FAILURES) {
            throw new TooManyFailures(MOST_FAILURES, decisions.stream().filter(Decision::failed).findFirst().map(Decision::words).orElseThrow());
        }
        boolean acts = sql.number("select not dry_run and not held from sweep_run where id = ?1", runId) > 0;
        effects.write(runId, asOf, decisions, acts, first, last);
        if (acts) {
            seat.remember();
        }
        sql.change(
                """
                update sweep_range
                   set reached_card = ?3, looked_at = looked_at + ?4, decided = decided + ?6, applied = applied + ?7, failed = failed + ?8, lease_until = ?5
                 where run_id = ?1 and range_no = ?2
                """,
                runId,
                range,
                last,
                cards.size(),
                clock.instant().plus(SweepLedger.LEASE),
                decisions.size() - failed,
                acts ? decisions.size() - failed : 0,
                failed);
        boolean escalates = decisions.stream().anyMatch(decision -> decision.kind() == Verdict.Kind.ESCALATE);
        return new SweepWork.Page(first, last, acts, escalates, decisions.stream().flatMap(decision -> decision.asked().stream()).toList());
    }
}
