package org.pramana.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.pramana.store.Sql;

/** What a verification overwrote, so that it can be taken back: by whoever vouched for one card, or for many. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class FormerTrust {

    /** Everything that a verification overwrites. */
    static final String FORMER =
            """
            json_object('on', c.verified_on, 'at', c.verified_at, 'by', c.verified_by, 'version', c.verified_version, 'note', c.verify_note, 'due', c.due_on,
                'evergreen', c.evergreen_until, 'cycle', c.cycle_no, 'edited', c.edited_by_verifier, 'mode', c.mode, 'interval', c.interval_days, 'fixed', c.fixed_date,
                'own', c.plan_own, 'warn', c.warn_days, 'responsible', c.responsible_id,
                'reasons', (select json_arrayagg(o.id) from card_reason o where o.card_id = c.id and o.closed_at is null),
                'task', (select t.id from task t where t.card_id = c.id and t.closed_at is null))
            """;

    @Inject
    Sql sql;

    /** What this card is before somebody vouches for it; that of the verification before goes. */
    void remember(long card, long person, Instant at) {
        sql.change(
                "insert into verification_former (card_id, by_id, cycle_no, at, former) select c.id, ?2, c.cycle_no + 1, ?3, " + FORMER + " from card c where c.id = ?1"
                        + " on duplicate key update by_id = values(by_id), cycle_no = values(cycle_no), at = values(at), former = values(former)",
                card,
                person,
                at);
    }

    /** Lets cards be as they were: their reasons, their task unless there is another one, their facts. @param these rows {@code r}, each with {@code former} of its card {@code c}, by ?1 */
    void restore(String these, long key) {
        sql.change("update " + these + " join card_reason o on o.card_id = c.id and json_contains(json_extract(r.former, '$.reasons'), o.id) set o.closed_at = null, o.closed_by = null", key);
        sql.change(
                "update " + these
                        + " join task t on t.id = json_value(r.former, '$.task') left join task other on other.card_id = c.id and other.closed_at is null"
                        + " set t.closed_at = null, t.closed_by = null, t.closed_because = null where other.id is null",
                key);
        sql.change(
                "update " + these
                        + """
                           set c.verified_on = json_value(r.former, '$.on'), c.verified_at = json_value(r.former, '$.at'), c.verified_by = json_value(r.former, '$.by'),
                               c.verified_version = json_value(r.former, '$.version'), c.verify_note = json_value(r.former, '$.note'), c.due_on = json_value(r.former, '$.due'),
                               c.evergreen_until = json_value(r.former, '$.evergreen'), c.cycle_no = json_value(r.former, '$.cycle'),
                               c.edited_by_verifier = json_value(r.former, '$.edited'), c.mode = json_value(r.former, '$.mode'),
                               c.interval_days = json_value(r.former, '$.interval'), c.fixed_date = json_value(r.former, '$.fixed'), c.plan_own = json_value(r.former, '$.own'),
                               c.warn_days = json_value(r.former, '$.warn'), c.responsible_id = json_value(r.former, '$.responsible'), c.trust_seq = c.trust_seq + 1
                        """,
                key);
    }
}
