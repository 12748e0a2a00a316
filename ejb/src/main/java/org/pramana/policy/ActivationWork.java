package org.pramana.policy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.pramana.people.Roles;
import org.pramana.store.LongWork;
import org.pramana.store.Row;
import org.pramana.store.Sql;

/**
 * An activation, part by part: first what would change is written down, by the statements of the rehearsal, then the cards become that. Each part is one
 * transaction that also says how far it has come, so that whatever breaks it off, the next part is the next part.
 */
@Stateless
@RolesAllowed(Roles.MACHINE)
@LongWork
public class ActivationWork {

    private static final int COMPARED_AT_ONCE = 20_000;
    private static final int CHANGED_AT_ONCE = 5_000;

    @Inject
    Sql sql;

    @Inject
    RunStore runs;

    @Inject
    Event<PolicyActivated> activated;

    @Inject
    Clock clock;

    private record Place(String phase, long reached, Activation.Mode mode) {}

    /** Does the next part. @return false when there is none, or the run was ended */
    public boolean step(long run) {
        Optional<Place> place = sql.one(
                "select r.phase, r.reached_card, r.activation from policy_run r where r.id = ?1 and r.state = 'RUNNING' for update",
                row -> new Place(row.text(), row.number(), row.constant(Activation.Mode.class)),
                run);
        if (place.isEmpty()) {
            return false;
        }
        return place.get().phase().equals("COMPARE") ? compare(run, place.get()) : change(run, place.get());
    }

    /** Activations whose server is gone. */
    public List<Long> interrupted() {
        return sql.list("select id from policy_run where kind = 'ACTIVATION' and state = 'RUNNING' and lease_until < ?1 order by id", Row::number, clock.instant());
    }

    /** @return whether it was nobody else who was faster */
    public boolean takeOver(long run) {
        return sql.change(
                        "update policy_run set lease_until = ?2, execution_id = null where id = ?1 and state = 'RUNNING' and lease_until < ?3",
                        run,
                        clock.instant().plus(RunStore.LEASE),
                        clock.instant())
                > 0;
    }

    private boolean compare(long run, Place place) {
        Consequences consequences = runs.consequences(run);
        Optional<RunPart> part = consequences.none() ? Optional.empty() : runs.next(run, place.reached(), COMPARED_AT_ONCE);
        if (part.isPresent()) {
            sql.change(consequences.write(run, place.reached(), part.get().last()));
            reached(run, "COMPARE", part.get().last());
            runs.seen(run, part.get());
            return true;
        }
        if (consequences.none() || place.mode() == Activation.Mode.NEXT_CYCLE) {
            close(run);
            return false;
        }
        sql.change(consequences.ramp(run));
        reached(run, "APPLY", 0);
        return true;
    }

    private boolean change(long run, Place place) {
        Optional<RunPart> part = runs.next(run, place.reached(), CHANGED_AT_ONCE);
        if (part.isEmpty()) {
            close(run);
            return false;
        }
        long until = part.get().last();
        String these = "from policy_effect e join card c on c.id = e.card_id where e.run_id = ?1 and e.card_id > ?2 and e.card_id <= ?3";
        sql.list("select c.id " + these + " order by c.id for update", Row::number, run, place.reached(), until); // nobody verifies in between
        int leftAlone = sql.change(
                "update policy_effect e join card c on c.id = e.card_id set e.left_alone = true where e.run_id = ?1 and e.card_id > ?2 and e.card_id <= ?3 and c.trust_seq <> e.trust_seq",
                run,
                place.reached(),
                until);
        sql.change("update policy_run set left_alone = coalesce(left_alone, 0) + ?2 where id = ?1", run, leftAlone);
        long actor = sql.number("select p.activated_by from policy p join policy_run r on r.policy_id = p.id where r.id = ?1", run);
        activated.fire(new PolicyActivated(run, place.reached(), until, actor));
        reached(run, "APPLY", until);
        runs.seen(run, part.get());
        return true;
    }

    private void reached(long run, String phase, long card) {
        sql.change("update policy_run set phase = ?2, reached_card = ?3, lease_until = ?4 where id = ?1", run, phase, card, clock.instant().plus(RunStore.LEASE));
    }

    private void close(long run) {
        Long rehearsal = sql.one("select coalesce(rehearsal_id, 0) from policy_run where id = ?1", Row::number, run).orElseThrow();
        sql.change(
                """
                update policy_run set state = 'COMPLETED', ended_at = ?2, seen = 2 * cards, differing = ?3,
                       changing = (select count(*) from policy_effect e where e.run_id = ?1) where id = ?1
                """,
                run,
                clock.instant(),
                rehearsal == 0 ? null : runs.difference(rehearsal, run));
    }
}
