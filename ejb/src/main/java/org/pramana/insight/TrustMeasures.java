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
     *
     * <p>What a card adds is worked out once: four times over all of them, a million cards with their tags came near the limit of a statement's time.
     */
    public void measure(LocalDate day) {
        sql.change("drop temporary table if exists measured_card");
        sql.change(
                """
                create temporary table measured_card (primary key (card_id)) as
                select c.id card_id, c.collection_id, c.sharing = 'RESTRICTED' restricted, c.responsible_id, %s
                  from card c left join %s met on met.card_id = c.id
                 where c.lifecycle = 'PUBLISHED' or met.opened > 0
                 group by c.id
                """
                        .formatted(TrustSums.columns("c", "met", day), TrustSums.met("?1", "?2")),
                TrustSums.from(day, clock),
                TrustSums.until(day, clock));
        write(day, Scope.COLLECTION, "m.collection_id", "");
        write(day, Scope.GROUP, "v.group_id", "join card_verifier v on v.card_id = m.card_id and v.group_id is not null");
        write(day, Scope.VERIFIER, "m.responsible_id", "");
        write(day, Scope.TAG, "t.tag", "join card_tag t on t.card_id = m.card_id");
        sql.change("drop temporary table measured_card");
    }

    private void write(LocalDate day, Scope scope, String key, String join) {
        sql.change("delete from trust_measure where scope = ?1 and day = ?2", scope, day);
        sql.change(
                """
                insert into trust_measure (day, scope, scope_key, collection_id, restricted, published, tracked, verified, opened, met_verified, debt)
                select ?1, ?2, %1$s, m.collection_id, m.restricted, sum(m.published), sum(m.tracked), sum(m.verified), sum(m.opened), sum(m.met_verified), sum(m.debt)
                  from measured_card m %2$s
                 where %1$s is not null
                 group by %1$s, m.collection_id, m.restricted
                """
                        .formatted(key, join),
                day,
                scope);
    }
}
