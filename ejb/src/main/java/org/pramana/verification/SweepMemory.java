package org.pramana.verification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.pramana.people.Roles;
import org.pramana.store.LongWork;
import org.pramana.store.Numbers;
import org.pramana.store.Sql;

/**
 * For how long decisions are kept (behaviour.md §8). What was only written down, in a rehearsal or while a run was held, is of no use after a few months; what was
 * done is kept for two years, and for as long as the card's cycle lasts: from it the next sweep knows what has been said, and the card's page why it is as it is.
 */
@Stateless
@RolesAllowed(Roles.MACHINE)
@LongWork
public class SweepMemory {

    private static final int AT_ONCE = 5_000;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "pramana.sweep.keep-days", defaultValue = "730")
    int keepDays;

    @Inject
    @ConfigProperty(name = "pramana.sweep.keep-rehearsals-days", defaultValue = "90")
    int keepRehearsalsDays;

    /** Some of those whose time is over, in one transaction; false when there are no more. */
    public boolean forgetSome() {
        List<Long> over = sql.page(
                """
                select d.id from sweep_run run join sweep_decision d on d.run_id = run.id join card c on c.id = d.card_id
                 where run.state <> 'RUNNING'
                   and (run.started_at < ?1 and (run.dry_run or run.held) or run.started_at < ?2 and not (d.applied and d.cycle_no = c.cycle_no))
                """,
                row -> row.number(),
                0,
                AT_ONCE,
                before(keepRehearsalsDays),
                before(keepDays));
        if (!over.isEmpty()) {
            sql.change("delete from sweep_decision where id in (" + Numbers.list(over) + ")");
        }
        return over.size() == AT_ONCE;
    }

    private Instant before(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }
}
