package org.pramana.insight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.pramana.collection.Visitors;
import org.pramana.people.Roles;
import org.pramana.store.Page;

/**
 * Reader trust, trust score, coverage and staleness debt (behaviour.md §10), for whoever can do something about them. A figure is the sum over the cards that
 * the viewer may know of, and over no other: it betrays nothing.
 */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.CREATOR})
public class TrustLedger {

    @Inject
    LedgerQueries queries;

    @Inject
    Visitors visitors;

    @Inject
    Clock clock;

    /** The figures of one kind of scope, from {@code first} on. */
    public Page<ScopedFigures> by(Scope scope, String words, TrustOrder order, int first, int size) {
        return queries.by(scope, words, order, visitors.current(), LocalDate.now(clock), first, size);
    }

    /**
     * How one of them stands and how it came there.
     *
     * @param scope null: all cards together
     * @param key as {@link ScopedFigures} has it
     */
    public TrustCourse course(Scope scope, String key) {
        return queries.course(scope, key, visitors.current(), LocalDate.now(clock));
    }
}
