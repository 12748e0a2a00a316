package org.pramana.question;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses the one person who is asked (behaviour.md §13). Knows no database and no clock.
 *
 * <p>Of those who are here, may read the question and have room in their week: whoever has fewest open questions, then has been asked least this
 * week in proportion to what they allow, then the lowest number, so that the same facts always give the same name.
 */
final class Router {

    /** Questions a week, where a person has not said otherwise. */
    static final int BUDGET = 10;

    /**
     * @param here active and not out of office today
     * @param mayRead the collection, and the card that it was asked from
     * @param askedThisWeek interruptions since Monday
     * @param open questions that wait for this person now
     */
    record Expert(long id, boolean here, boolean mayRead, int budget, int askedThisWeek, int open) {

        boolean hasRoom() {
            return askedThisWeek < budget;
        }

        private double share() {
            return askedThisWeek / (double) Math.max(1, budget);
        }
    }

    private Router() {}

    /**
     * @param circle those whom it could be put to
     * @param not people it must not go to: who asked, who declined, who let it lie
     * @return empty: nobody of them has room
     */
    static Optional<Long> choose(Collection<Expert> circle, Set<Long> not) {
        return circle.stream()
                .filter(expert -> expert.here() && expert.mayRead() && expert.hasRoom() && !not.contains(expert.id()))
                .min(Comparator.comparingInt(Expert::open).thenComparingDouble(Expert::share).thenComparingLong(Expert::id))
                .map(Expert::id);
    }
}
