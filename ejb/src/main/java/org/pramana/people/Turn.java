package org.pramana.people;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.LongToDoubleFunction;

/**
 * Whose turn it is in a group (behaviour.md §4): the one rule for cards that want verification and for questions that want an answer. Turns go round by the
 * members' numbers, so that nine over three people are three each, tonight or over three weeks.
 *
 * @param last to whom something fell last; 0 for nobody yet
 * @param lastDid who did the like last, which counts for {@code STICKY} alone; null for nobody
 */
public record Turn(Strategy strategy, long last, Long lastDid) {

    /** Working days in which somebody of a group whose strategy is {@code CLAIM} may take what fell to it. */
    public static final int CLAIM_DAYS = 3;

    /** @param inTurn whether the next turn goes on from them; not where they only stick to what is theirs */
    public record Taken(long person, boolean inTurn) {}

    /**
     * @param can whether it may fall to this member now
     * @param load how much a member has to do
     * @return empty: it may fall to nobody
     */
    public Optional<Taken> next(NavigableSet<Long> members, LongPredicate can, LongToDoubleFunction load) {
        if (strategy == Strategy.STICKY && lastDid != null && members.contains(lastDid) && can.test(lastDid)) {
            return Optional.of(new Taken(lastDid, false));
        }
        Long chosen = null;
        for (Long member : after(last, members)) {
            if (can.test(member) && (chosen == null || load.applyAsDouble(member) < load.applyAsDouble(chosen))) {
                chosen = member;
                if (strategy != Strategy.LEAST_LOADED) {
                    break;
                }
            }
        }
        return Optional.ofNullable(chosen).map(person -> new Taken(person, true));
    }

    /** All of them, in the order in which it is their turn after that one. */
    public static List<Long> after(long last, NavigableSet<Long> all) {
        List<Long> round = new ArrayList<>(all.tailSet(last, false));
        round.addAll(all.headSet(last, true));
        return round;
    }
}
