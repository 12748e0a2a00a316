package org.pramana.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * When two cards seem to contradict each other: a pure rule, simple enough to be explained. Two figures of the same kind and unit differ, and the words
 * around them are mostly the same: at least {@value #COMMON_WORDS} in common, and {@value #LIKENESS_PERCENT} % of all. It is a hint for a person who knows;
 * it decides nothing.
 */
final class Contradictions {

    static final int COMMON_WORDS = 3;
    static final int LIKENESS_PERCENT = 50;

    /** A figure of another card. @param card tells cards apart */
    record Elsewhere(long card, Fact fact) {}

    record Pair(Fact mine, Elsewhere other, double likeness) {}

    private Contradictions() {}

    /** Each fact and each other card at most once, the likeliest first. */
    static List<Pair> between(List<Fact> mine, List<Elsewhere> others, int most) {
        List<Fact> figures = mine.stream().filter(fact -> fact.kind().isFigure()).toList();
        List<Pair> pairs = new ArrayList<>();
        for (Fact fact : figures) {
            Set<String> topic = fact.topic();
            for (Elsewhere other : others) {
                if (fact.kind() == other.fact().kind() && fact.unit().equals(other.fact().unit()) && !fact.value().equals(other.fact().value())) {
                    Set<String> theirs = other.fact().topic();
                    double likeness = TopicWords.likeness(topic, theirs);
                    if (likeness * 100 >= LIKENESS_PERCENT && TopicWords.common(topic, theirs) >= COMMON_WORDS && !bothSayBoth(fact, other, figures, others)) {
                        pairs.add(new Pair(fact, other, likeness));
                    }
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed());
        Set<String> said = new HashSet<>();
        return pairs.stream()
                .filter(pair -> said.add(pair.mine().shown() + pair.mine().before() + "|" + pair.other().card()))
                .limit(most)
                .toList();
    }

    /** A price list has many figures among the same words: where either card states the other's figure too, in such words, they do not disagree about it. */
    private static boolean bothSayBoth(Fact mine, Elsewhere other, List<Fact> figures, List<Elsewhere> others) {
        return figures.stream().anyMatch(one -> one.sameAs(other.fact()) && alike(one, other.fact()))
                || others.stream().anyMatch(one -> one.card() == other.card() && one.fact().sameAs(mine) && alike(one.fact(), mine));
    }

    private static boolean alike(Fact one, Fact other) {
        return TopicWords.likeness(one.topic(), other.topic()) * 100 >= LIKENESS_PERCENT;
    }
}
