package org.pramana.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.pramana.store.Sql;
import org.pramana.trust.TrustSql;

/**
 * Whether a run would change so much at once that a human should look first (behaviour.md §8): more than a fifth of all tracked cards, and at least fifty,
 * would newly be somebody's to verify, go to somebody else, or go to the archive. A whole group on leave, or a directory that has lost its people, is no
 * less of an accident than a wrong policy.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CircuitBreaker {

    static final int PERCENT = 20;
    static final int CARDS = 50;

    /** As {@link TrustSql#tracked}, in the shape that the index answers. */
    private static final String TRACKED = "c.lifecycle = 'PUBLISHED' and c.mode in ('INTERVAL', 'FIXED', 'EVERGREEN')";

    private static final String ARCHIVED = "exists (select 1 from archive_notice n where n.card_id = c.id and n.state = 'OPEN' and n.archive_on <= date '%s')";

    private static final int AT_ONCE = 5_000;

    @Inject
    Sql sql;

    @Inject
    ResponsiblePeople people;

    @Inject
    TaskRounds rounds;

    /**
     * A card with an open task.
     *
     * @param person who has it, null for nobody
     * @param roundSince since when they have it, null where it does not go round
     */
    private record Held(long card, Long person, int handovers, LocalDate roundSince) {}

    record Change(long asked, long moved, long archived) {

        long cards() {
            return asked + moved + archived;
        }
    }

    /**
     * In words, what would; empty where nothing does. All is counted only where it may be close.
     *
     * @param subjects how many cards the run looks at
     */
    Optional<String> trips(long runId, LocalDate asOf, long subjects) {
        long enough = subjects * 100 / PERCENT + 1;
        if (subjects < CARDS || sql.number("select 1 from card c where " + TRACKED + " limit 1 offset " + (enough - 1)) > 0) {
            return Optional.empty();
        }
        Change change = change(runId, asOf);
        long tracked = sql.number("select count(*) from card c where " + TRACKED);
        return change.cards() >= CARDS && change.cards() * 100 > tracked * PERCENT
                ? Optional.of("%d of %d tracked cards would change: %d would newly be asked about, %d would go to somebody else, %d to the archive"
                        .formatted(change.cards(), tracked, change.asked(), change.moved(), change.archived()))
                : Optional.empty();
    }

    /** Every card once. */
    Change change(long runId, LocalDate asOf) {
        long moved = moved(runId, asOf);
        return sql.one(
                        """
                        select coalesce(sum(not archived and asked), 0), coalesce(sum(archived), 0)
                          from (select %s archived, t.id is null and %s asked
                                  from sweep_subject s join card c on c.id = s.card_id left join task t on t.card_id = c.id and t.closed_at is null
                                 where s.run_id = ?1 and %s) each_card
                        """
                                .formatted(ARCHIVED.formatted(asOf), TrustSql.needsVerification("c", asOf), TRACKED),
                        row -> new Change(row.number(), moved, row.number()),
                        runId)
                .orElseThrow();
    }

    /** Open tasks that would be somebody else's in the morning. {@link Dealer} and {@link TaskRounds} say so, who will do it; nobody else knows the rule. */
    private long moved(long runId, LocalDate asOf) {
        long moved = 0;
        List<Held> some = held(runId, asOf, 0);
        while (!some.isEmpty()) {
            ResponsiblePeople.Table table = people.look(some.stream().map(Held::card).toList(), asOf);
            moved += some.stream().filter(task -> moves(task, table, asOf)).count();
            some = held(runId, asOf, some.get(some.size() - 1).card());
        }
        return moved;
    }

    private boolean moves(Held task, ResponsiblePeople.Table table, LocalDate asOf) {
        Dealer dealer = table.dealer();
        Dealer.Need need = table.needs().get(task.card());
        boolean over = task.roundSince() != null && rounds.isOver(need, task.roundSince(), asOf);
        Long next = over ? dealer.nextInRound(need, task.person(), task.handovers()) : null;
        dealer.oneMore(next); // as the round does: who is full by then is passed over
        return dealer.moves(need, task.person()) || next != null;
    }

    private List<Held> held(long runId, LocalDate asOf, long after) {
        return sql.page(
                """
                select c.id, t.assignee_id, t.handovers, if(%s, t.waits_since, null)
                  from sweep_subject s join card c on c.id = s.card_id join task t on t.card_id = c.id and t.closed_at is null
                 where s.run_id = ?1 and s.card_id > ?2 and %s and not %s order by s.card_id
                """
                        .formatted(TaskRounds.goesRound(asOf), TRACKED, ARCHIVED.formatted(asOf)),
                row -> new Held(row.number(), row.number(), row.count(), row.day()),
                0,
                AT_ONCE,
                runId,
                after);
    }
}
