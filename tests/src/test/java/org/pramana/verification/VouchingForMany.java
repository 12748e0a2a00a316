package org.pramana.verification;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.pramana.collection.Visitor;
import org.pramana.policy.Policies;
import org.pramana.store.Sql;

/** {@link BulkVouching} on a test's own connection: the guards and the statements that ship. */
public final class VouchingForMany {

    private VouchingForMany() {}

    /** @param person an owner of their collections @return those that are verified now */
    public static Set<Long> verify(List<Long> cards, long person, Policies policies, Sql sql, Clock clock) {
        DealingTerms terms = new DealingTerms();
        terms.policies = policies;
        BulkVouching vouching = new BulkVouching();
        vouching.sql = sql;
        vouching.clock = clock;
        vouching.policies = policies;
        vouching.cards = new TrustRepository();
        vouching.cards.sql = sql;
        vouching.people = new ResponsiblePeople();
        vouching.people.sql = sql;
        vouching.people.terms = terms;
        vouching.shelf = new BulkShelf();
        vouching.shelf.sql = sql;
        vouching.shelf.clock = clock;
        VerifyMany evenDoubted = new VerifyMany(true);
        Visitor by = new Visitor(person, "twin", "Twin", "en", "system", 0, false, false, Set.of(), Map.of());
        List<BulkItem> items = cards.stream().map(card -> new BulkItem(card, 1)).toList();
        long run = vouching.shelf.begin(evenDoubted, by, items);
        return new HashSet<>(BulkShelf.done(vouching.apply(new BulkOrder(run, evenDoubted, by, Locale.ENGLISH, clock.instant()), items, evenDoubted)));
    }
}
