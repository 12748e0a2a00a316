package org.pramana.question;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

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
     * @param circles the expert group first, then those who write in the collection: the next is asked only where nobody of the one before has room
     * @param not people it must not go to: who asked, who declined, who let it lie
     * @param preferred who knows it best (named by the asker, or gave the last answer); null for nobody
     * @return empty: nobody has room, it waits
     */
    static Optional<Long> choose(List<? extends Collection<Expert>> circles, Set<Long> not, Long preferred) {
        Predicate<Expert> can = expert -> expert.here() && expert.mayRead() && expert.hasRoom() && !not.contains(expert.id());
        if (preferred != null) {
            boolean known = circles.stream().flatMap(Collection::stream).anyMatch(expert -> expert.id() == preferred && can.test(expert));
            if (known) {
                return Optional.of(preferred);
            }
        }
        for (Collection<Expert> circle : circles) {
            Optional<Expert> best = circle.stream()
                    .filter(can)
                    .min(Comparator.comparingInt(Expert::open).thenComparingDouble(Expert::share).thenComparingLong(Expert::id));
            if (best.isPresent()) {
                return best.map(Expert::id);
            }
        }
        return Optional.empty();
    }
}
