package org.pramana.policy;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.pramana.collection.Visitors;
import org.pramana.store.Sql;
import org.pramana.time.WorkingCalendar;

/** {@link Policies} on a test's own connection. */
public final class RulesInForce {

    private static final Visitors NOBODY = new Visitors() {
        @Override
        public Optional<Long> epoch() {
            return Optional.empty();
        }
    };

    private RulesInForce() {}

    /** As they are. */
    public static Policies on(Sql sql, Clock clock) {
        Policies policies = new Policies();
        policies.sql = sql;
        policies.clock = clock;
        policies.shelf = shelf(sql);
        policies.calendar = new WorkingCalendar(Optional.empty(), Optional.empty());
        return policies;
    }

    /** A policy of these rules instead of the one that was in force, until the test takes it back. */
    public static Policies of(List<PolicyRule> rules, Sql sql, Clock clock) {
        sql.change("update policy set state = 'SUPERSEDED' where state = 'ACTIVE'");
        sql.change(
                """
                insert into policy (number, name, state, created_by, created_at, changed_at)
                select coalesce(max(number), 0) + 1, 'In force', 'ACTIVE', (select min(id) from person), utc_timestamp(6), utc_timestamp(6) from policy
                """);
        shelf(sql).keep(sql.number("select last_insert_id()"), rules);
        return on(sql, clock);
    }

    private static RuleShelf shelf(Sql sql) {
        RuleShelf shelf = new RuleShelf();
        shelf.sql = sql;
        shelf.visitors = NOBODY;
        return shelf;
    }
}
