package org.pramana.question;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pramana.people.Turn;

/**
 * Chooses the one person who is asked (behaviour.md §13). Knows no database and no clock.
 *
 * <p>Of those who are here, may read the question and have room in their week: whose turn it is by the group's strategy. Least to do has whoever has fewest
 * open questions, then who has been asked least this week in proportion to what they allow.
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

        /** Less than one for a week that has room left, so that it decides among equals alone. */
        private double load() {
            return open + askedThisWeek / (double) Math.max(1, budget);
        }
    }

    private Router() {}

    /**
     * @param circle those whom it could be put to
     * @param not people it must not go to: who asked, who declined, who let it lie
     * @return empty: nobody of them has room
     */
    static Optional<Turn.Taken> choose(Collection<Expert> circle, Set<Long> not, Turn turn) {
        Map<Long, Expert> experts = circle.stream().collect(Collectors.toMap(Expert::id, Function.identity()));
        return turn.next(
                new TreeSet<>(experts.keySet()),
                person -> experts.get(person).here() && experts.get(person).mayRead() && experts.get(person).hasRoom() && !not.contains(person),
                person -> experts.get(person).load());
    }
}
