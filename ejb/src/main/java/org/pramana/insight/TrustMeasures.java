package org.pramana.insight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.pramana.people.Roles;
import org.pramana.store.LongWork;
import org.pramana.store.Sql;

/** Writes the figures of a day down while they are true (behaviour.md §8, the sweep's step "measure"; §10). */
@Stateless
@RolesAllowed(Roles.MACHINE)
@LongWork
public class TrustMeasures {

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /**
     * Measures every collection, verifier group, verifier and tag on this day, each by the collections and the sharing of its cards; a second time on the same
     * day it replaces the first. All cards together are the sum of the collections.
     */
    public void measure(LocalDate day) {
        write(day, Scope.COLLECTION, "c.collection_id", "");
        write(day, Scope.GROUP, "v.group_id", "join card_verifier v on v.card_id = c.id and v.group_id is not null");
        write(day, Scope.VERIFIER, "c.responsible_id", "");
        write(day, Scope.TAG, "t.tag", "join card_tag t on t.card_id = c.id");
    }

    private void write(LocalDate day, Scope scope, String key, String join) {
        sql.change("delete from trust_measure where scope = ?1 and day = ?2", scope, day);
        sql.change(
                """
                insert into trust_measure (day, scope, scope_key, collection_id, restricted, published, tracked, verified, opened, met_verified, debt)
                select ?1, ?2, %1$s, c.collection_id, c.sharing = 'RESTRICTED', %2$s
                  from card c %3$s left join %4$s met on met.card_id = c.id
                 where %1$s is not null and (c.lifecycle = 'PUBLISHED' or met.opened > 0)
                 group by %1$s, c.collection_id, c.sharing
                """
                        .formatted(key, TrustSums.columns("c", "met", day), join, TrustSums.met("?3", "?4")),
                day,
                scope,
                TrustSums.from(day, clock),
                TrustSums.until(day, clock));
    }
}
