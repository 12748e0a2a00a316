package org.pramana.verification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.pramana.people.Roles;
import org.pramana.store.LongWork;
import org.pramana.store.Row;
import org.pramana.store.Sql;

/**
 * A change of many cards, some of them at a time. Each part is one transaction that also says what became of its cards, so that whatever breaks it off,
 * the next part is the next part. What somebody may do is asked once more at that moment: a right that is gone meanwhile is a refusal.
 */
@Stateless
@RolesAllowed(Roles.MACHINE)
@LongWork
public class BulkWork {

    private static final int AT_ONCE = 100;

    @Inject
    BulkShelf shelf;

    @Inject
    BulkDeeds deeds;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** Does the next part. @return false when there is none */
    public boolean step(long run) {
        BulkOrder order = shelf.order(run).orElse(null);
        if (order == null) {
            return false;
        }
        List<BulkItem> items = shelf.waiting(run, AT_ONCE);
        if (items.isEmpty()) {
            shelf.close(run);
            return false;
        }
        shelf.lock(items.stream().map(BulkItem::card).toList());
        shelf.settle(order, deeds.apply(order, items));
        return true;
    }

    public void brokeOff(long run, String message) {
        shelf.brokeOff(run, message);
    }

    /** Runs whose server is gone. */
    public List<Long> interrupted() {
        return sql.list("select id from bulk_run where state = 'RUNNING' and lease_until < ?1 order by id", Row::number, clock.instant());
    }

    /** @return whether it was nobody else who was faster */
    public boolean takeOver(long run) {
        return sql.change(
                        "update bulk_run set lease_until = ?2 where id = ?1 and state = 'RUNNING' and lease_until < ?3",
                        run,
                        clock.instant().plus(BulkShelf.LEASE),
                        clock.instant())
                > 0;
    }
}
