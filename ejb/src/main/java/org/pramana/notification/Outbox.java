package org.pramana.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.pramana.collection.Access;
import org.pramana.follow.FollowSql;
import org.pramana.people.Roles;
import org.pramana.store.LongWork;
import org.pramana.store.Sql;
import org.pramana.verification.SweepWork;

/** News out of a sweep. */
@Stateless
@RolesAllowed(Roles.MACHINE)
@LongWork
public class Outbox {

    /** Of the collection of a decision's card; whoever is responsible for the card has been asked already. */
    private static final String OWNERS =
            """
            join card c on c.id = d.card_id join collection_grant g on g.collection_id = c.collection_id and g.level = 'OWNER'
            join membership m on m.group_id = g.group_id join person p on p.id = m.person_id and not p.id <=> c.responsible_id""";

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /**
     * A line for everybody whom the run asks or reminds about a page of cards. What was said to a person about a stage of a card's cycle is not said again, by this
     * run, by one that is resumed, or by the next.
     *
     * <p>The rows come from here, not from a select of the decisions: a statement that inserts what it selects keeps every other range from the table's numbers until it ends.
     *
     * @return how many lines that made
     */
    public int gather(long runId, SweepWork.Page page) {
        Instant now = clock.instant();
        int lines = sql.insertAll(
                "insert ignore into outbox (person_id, kind, stage, card_id, cycle_no, run_id, dedup_key, created_at, send_after) values ",
                page.asked().stream()
                        .map(asked -> new Object[] {
                            asked.person(), "VERIFY", asked.stage(), asked.card(), asked.cycle(), runId,
                            asked.card() + ":" + asked.cycle() + ":" + asked.stage() + ":" + asked.person(), now, now
                        })
                        .toList());
        if (!page.escalates()) {
            return lines;
        }
        lines += escalate(
                runId,
                page,
                OWNERS,
                "ESC1");
        return lines + escalate(runId, page, "join person p on p.administrator", "ESC2");
    }

    /** A line for everybody to whom the run has handed a task on which nobody acted; returns how many. */
    public int gatherHandovers(long runId) {
        return sql.change(
                """
                insert ignore into outbox (person_id, kind, stage, card_id, cycle_no, run_id, dedup_key, created_at, send_after)
                select d.person_id, 'VERIFY', d.stage, d.card_id, d.cycle_no, d.run_id, concat(d.card_id, ':', d.cycle_no, ':', d.stage, ':', d.person_id), ?2, ?2
                  from sweep_decision d force index (sweep_decision_once_per_run)
                 where d.run_id = ?1 and d.kind = 'HANDOVER' and d.applied and d.person_id is not null and d.stage <> ''
                """,
                runId,
                clock.instant());
    }

    /**
     * A line for the owners of every card that everybody had and nobody acted on (behaviour.md §4). It is the one that they get of what is long overdue, so
     * whichever comes first is said, and once; what needs no verification yet, only a look, is not theirs to hear of. Returns how many.
     */
    public int gatherRounds(long runId) {
        return sql.change(
                """
                insert ignore into outbox (person_id, kind, stage, card_id, cycle_no, run_id, dedup_key, created_at, send_after)
                select distinct p.id, 'ESCALATION', 'ESC1', d.card_id, d.cycle_no, d.run_id, concat(d.card_id, ':', d.cycle_no, ':ESC1:', p.id), ?2, ?2
                  from sweep_run run join task t on t.closed_at is null and t.round_done_on = run.as_of
                  join sweep_decision d on d.run_id = run.id and d.card_id = t.card_id and d.kind = 'ROUND_DONE' and d.applied %s
                 where run.id = ?1 and d.state_after = 'NEEDS_VERIFICATION' and p.active
                """
                        .formatted(OWNERS),
                runId,
                clock.instant());
    }

    /** A line for owners and the responsible person of every card that the run proposes for the archive; returns how many. */
    public int gatherArchiving(long runId) {
        if (sql.number("select exists (select 1 from archive_notice where run_id = ?1)", runId) == 0) {
            return 0; // or all decisions of the night would be read for it
        }
        return sql.change(
                """
                insert ignore into outbox (person_id, kind, stage, card_id, cycle_no, run_id, detail, dedup_key, created_at, send_after)
                select p.id, 'ARCHIVE', d.stage, d.card_id, d.cycle_no, d.run_id, json_value(d.inputs, '$.archiveOn'),
                       concat('archive:', d.run_id, ':', d.card_id, ':', p.id), ?2, ?2
                  from (select d.id, c.responsible_id person_id from sweep_decision d join card c on c.id = d.card_id
                         where d.run_id = ?1 and d.applied and d.kind = 'ARCHIVE_CANDIDATE'
                        union
                        select d.id, m.person_id from sweep_decision d join card c on c.id = d.card_id
                          join collection_grant g on g.collection_id = c.collection_id and g.level = 'OWNER' join membership m on m.group_id = g.group_id
                         where d.run_id = ?1 and d.applied and d.kind = 'ARCHIVE_CANDIDATE') told
                  join sweep_decision d on d.id = told.id join person p on p.id = told.person_id and p.active
                """,
                runId,
                clock.instant());
    }

    /** A line for everybody who follows a card that has gone stale; whoever looks after it has been asked already. Returns how many. */
    public int gatherFollowed(long runId) {
        if (sql.number("select exists (select 1 from follow)") == 0) {
            return 0; // or a night's cards would be looked up for nobody
        }
        return sql.change(
                """
                insert ignore into outbox (person_id, kind, stage, card_id, cycle_no, run_id, dedup_key, created_at, send_after)
                select p.id, 'FOLLOW', 'EXPIRED', c.id, c.cycle_no, ?1, concat('follow:', c.id, ':', c.cycle_no, ':EXPIRED:', p.id), ?2, ?2
                  from (%s) f join card c on c.id = f.card_id join person p on p.id = f.person_id and p.active
                 where not p.id <=> c.responsible_id and %s
                """
                        .formatted(
                                FollowSql.followers("k.id in (select d.card_id from sweep_decision d where d.run_id = ?1 and d.applied and d.kind = 'EXPIRE')"),
                                Access.readableBy("p.id", "c")),
                runId,
                clock.instant());
    }

    /** To those who can do something where the responsible person does not (behaviour.md §6). Whoever is responsible has been told already. */
    private int escalate(long runId, SweepWork.Page page, String recipients, String stage) {
        return sql.change(
                """
                insert ignore into outbox (person_id, kind, stage, card_id, cycle_no, run_id, dedup_key, created_at, send_after)
                select distinct p.id, 'ESCALATION', d.stage, d.card_id, d.cycle_no, d.run_id, concat(d.card_id, ':', d.cycle_no, ':', d.stage, ':', p.id), ?2, ?2
                  from sweep_decision d %s
                 where d.run_id = ?1 and d.card_id between ?4 and ?5 and d.applied and d.kind = 'ESCALATE' and d.stage = ?3 and p.active
                """
                        .formatted(recipients),
                runId,
                clock.instant(),
                stage,
                page.first(),
                page.last());
    }
}
