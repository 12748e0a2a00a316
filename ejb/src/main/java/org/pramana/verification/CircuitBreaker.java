package org.pramana.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import org.pramana.store.Sql;
import org.pramana.time.WorkingCalendar;
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

    /** May not go on looking after the card: gone, away, without the right to write, or neither on its list nor an owner. */
    private static final String LOST =
            """
            (not p.active or p.away_from <= ?2 and p.away_until >= ?2
             or not exists (select 1 from membership m join collection_grant g on g.group_id = m.group_id and g.collection_id = c.collection_id and g.level in ('AUTHOR', 'OWNER')
                             where m.person_id = p.id
                               and (g.level = 'OWNER' or exists (select 1 from card_verifier v where v.card_id = c.id
                                    and (v.person_id = p.id or v.group_id in (select its.group_id from membership its where its.person_id = p.id))))))""";

    /** Goes on to the next. By the usual days: what a rule says of some cards would have to be asked for each. */
    private static final String WAITED = "(t.round_done_on is null and t.waits_since <= ?3 and (t.snoozed_until is null or t.snoozed_until <= ?2))";

    @Inject
    Sql sql;

    @Inject
    WorkingCalendar calendar;

    private record Change(long asked, long moved, long archived) {

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
    private Change change(long runId, LocalDate asOf) {
        return sql.one(
                        """
                        select coalesce(sum(archived = 0 and asked), 0), coalesce(sum(archived = 0 and moved), 0), coalesce(sum(archived), 0)
                          from (select exists (select 1 from archive_notice n where n.card_id = c.id and n.state = 'OPEN' and n.archive_on <= ?2) archived,
                                       t.id is null and %s asked, p.id is not null and (%s or %s) moved
                                  from sweep_subject s join card c on c.id = s.card_id
                                  left join task t on t.card_id = c.id and t.closed_at is null left join person p on p.id = t.assignee_id
                                 where s.run_id = ?1 and %s) each_card
                        """
                                .formatted(TrustSql.needsVerification("c", asOf), LOST, WAITED, TRACKED),
                        row -> new Change(row.number(), row.number(), row.number()),
                        runId,
                        asOf,
                        calendar.before(asOf, DealingTerms.USUAL.handoverDays()))
                .orElseThrow();
    }
}
