package org.pramana.insight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.pramana.people.Roles;
import org.pramana.store.LongWork;
import org.pramana.store.Sql;

/** Writes the trust scores of a day down while they are true (behaviour.md §8, the sweep's step "measure"). */
@Stateless
@RolesAllowed(Roles.MACHINE)
@LongWork
public class TrustMeasures {

    @Inject
    Sql sql;

    /** Measures the portal and every collection, verifier group, verifier and tag on this day; a second time on the same day it corrects the first. */
    public void measure(LocalDate day) {
        write(day, "PORTAL", "''", "");
        write(day, "COLLECTION", "c.collection_id", "");
        write(day, "GROUP", "v.group_id", "join card_verifier v on v.card_id = c.id and v.group_id is not null");
        write(day, "VERIFIER", "c.responsible_id", "");
        write(day, "TAG", "t.tag", "join card_tag t on t.card_id = c.id");
    }

    private void write(LocalDate day, String scope, String key, String join) {
        sql.change(
                """
                insert into trust_measure (day, scope, scope_key, published, tracked, verified)
                select ?1, ?2, coalesce(%1$s, ''), %2$s
                  from card c %3$s
                 where c.lifecycle = 'PUBLISHED' and %1$s is not null
                 group by coalesce(%1$s, '')
                on duplicate key update published = values(published), tracked = values(tracked), verified = values(verified)
                """
                        .formatted(key, ScoreSql.columns("c", day), join),
                day,
                scope);
    }
}
