package org.pramana.verification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.pramana.audit.Deed;
import org.pramana.card.MachineRetirement;
import org.pramana.collection.Visitors;
import org.pramana.people.Roles;
import org.pramana.store.Numbers;
import org.pramana.store.Sql;

/** Takes back what a sweep did, where that can be taken back (behaviour.md §8): cards that it gave to somebody else, and cards that it archived. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class SweepUndo {

    /** Given away by the run, and still where it put it: the same cycle, the same open task, and the one who had it is still among us. */
    private static final String REVERSIBLE =
            """
            sweep_decision d
              join task t on t.card_id = d.card_id and t.closed_at is null and t.cycle_no = d.cycle_no and t.assignee_id <=> d.person_id
              join person former on former.id = json_value(d.inputs, '$.fromPerson') and former.active
              join card c on c.id = d.card_id
            """;

    private static final String GIVEN_AWAY = "d.run_id = ?1 and d.kind in ('HANDOVER', 'REASSIGN') and d.applied and d.undone_at is null";

    private static final String ARCHIVED = "d.run_id = ?1 and d.kind = 'ARCHIVE' and d.applied and d.undone_at is null";

    /** Nobody has brought it back since, or archived it again. */
    private static final String STILL_ARCHIVED =
            """
            sweep_decision d join card c on c.id = d.card_id and c.lifecycle = 'ARCHIVED' and c.archived_by is null and c.cycle_no = d.cycle_no
              and not exists (select 1 from sweep_decision later where later.card_id = d.card_id and later.kind = 'ARCHIVE' and later.applied and later.id > d.id)
            """;

    @Inject
    Sql sql;

    @Inject
    MachineRetirement retirement;

    @Inject
    Visitors visitors;

    @Inject
    Event<Deed> deeds;

    @Inject
    Clock clock;

    /**
     * Gives the cards that the run handed on or reassigned back to whoever had them, and brings back those that it archived. What a person has done about a
     * card since then stands; and a later sweep decides anew, so whoever is away then loses it again, and whoever is to verify what came back is asked.
     *
     * @throws UnknownSweep where there is no such run
     */
    public Undone undo(long runId) {
        if (sql.number("select count(*) from sweep_run where id = ?1", runId) == 0) {
            throw new UnknownSweep(runId);
        }
        return undo(runId, "", "sweep:" + runId);
    }

    /**
     * The same for one card that the run gave to somebody else or archived.
     *
     * @throws UnknownSweep where the run has made no such decision
     */
    public Undone undo(long runId, long decision) {
        if (sql.number("select count(*) from sweep_decision where id = ?2 and run_id = ?1", runId, decision) == 0) {
            throw new UnknownSweep(runId);
        }
        return undo(runId, " and d.id = " + decision, "sweep:" + runId + "/" + decision);
    }

    /** @param which of its decisions, more closely */
    private Undone undo(long runId, String which, String named) {
        long by = visitors.current().id();
        Instant now = clock.instant();
        int all = (int) sql.number("select count(*) from sweep_decision d where (" + GIVEN_AWAY + " or " + ARCHIVED + ")" + which, runId);
        int givenBack = giveBack(runId, which, by, now);
        int restored = restore(runId, which, by, now);
        deeds.fire(new Deed("sweep.undone", named, null, givenBack + restored + " of " + all));
        return new Undone(givenBack, restored, all - givenBack - restored);
    }

    private int giveBack(long runId, String which, long by, Instant now) {
        List<Long> cards = sql.list("select c.id from " + REVERSIBLE + " where " + GIVEN_AWAY + which + " order by c.id for update", row -> row.number(), runId);
        if (!cards.isEmpty()) {
            String these = which + " and d.card_id in (" + Numbers.list(cards) + ")";
            sql.change(
                    """
                    insert into card_event (card_id, kind, at, actor_id, version_no, cycle_no, detail)
                    select c.id, 'HANDED_OVER', ?2, ?3, c.version_no, c.cycle_no, concat(coalesce(present.name, '-'), ' → ', former.name)
                      from """
                            + " " + REVERSIBLE + " left join person present on present.id = d.person_id where " + GIVEN_AWAY + these,
                    runId,
                    now,
                    by);
            sql.change(
                    "update " + REVERSIBLE + " set d.undone_at = ?2, d.undone_by = ?3, t.assignee_id = former.id, c.responsible_id = former.id where " + GIVEN_AWAY + these,
                    runId,
                    now,
                    by);
        }
        return cards.size();
    }

    private int restore(long runId, String which, long by, Instant now) {
        List<Long> cards = sql.list("select c.id from " + STILL_ARCHIVED + " where " + ARCHIVED + which + " order by c.id for update", row -> row.number(), runId);
        for (long card : cards) {
            retirement.restore(card, by);
        }
        if (!cards.isEmpty()) {
            sql.change(
                    "update sweep_decision d set d.undone_at = ?2, d.undone_by = ?3 where " + ARCHIVED + which + " and d.card_id in (" + Numbers.list(cards) + ")", runId, now, by);
        }
        return cards.size();
    }
}
