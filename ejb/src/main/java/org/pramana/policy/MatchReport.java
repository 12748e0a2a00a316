package org.pramana.policy;

import java.io.Serializable;
import java.util.List;

/**
 * What a rule amounts to among the others, while it is being written.
 *
 * @param matching published cards that fit its filter
 * @param winning of those, the ones that no rule before it takes
 * @param takenBefore how many of them rules before it take, in order
 * @param cards the first of them
 */
public record MatchReport(int matching, int winning, List<Taken> takenBefore, List<Matched> cards) implements Serializable {

    /** @param position of the rule, from 0 */
    public record Taken(int position, String rule, int cards) implements Serializable {}

    /** @param position of the rule that wins this card, which may be an earlier one */
    public record Matched(String slug, String title, String collection, int position, String rule) implements Serializable {}

    public MatchReport {
        takenBefore = List.copyOf(takenBefore);
        cards = List.copyOf(cards);
    }
}
