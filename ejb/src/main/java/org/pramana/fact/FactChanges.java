package org.pramana.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The facts of two versions beside each other: a pure function. */
public final class FactChanges {

    /** A value that has changed stands among the same words; about half of them are enough to know it again. */
    private static final double SAME_PLACE = 0.45;

    private FactChanges() {}

    /** @return the facts of {@code after} and those that are gone, changed ones first, each part in the order of its text */
    public static List<CheckedFact> between(List<Fact> before, List<Fact> after) {
        List<Fact> old = new ArrayList<>(before);
        List<Fact> fresh = new ArrayList<>();
        List<CheckedFact> same = new ArrayList<>();
        for (Fact fact : after) {
            Fact twin = twin(fact, old);
            if (twin == null) {
                fresh.add(fact);
            } else {
                old.remove(twin);
                same.add(new CheckedFact(fact, CheckedFact.Change.SAME, null));
            }
        }
        List<CheckedFact> all = new ArrayList<>();
        for (Fact fact : fresh) {
            Fact was = place(fact, old);
            old.remove(was);
            all.add(new CheckedFact(fact, was == null ? CheckedFact.Change.NEW : CheckedFact.Change.CHANGED, was));
        }
        old.forEach(gone -> all.add(new CheckedFact(gone, CheckedFact.Change.GONE, null)));
        all.addAll(same);
        all.sort(Comparator.comparing(CheckedFact::change));
        return List.copyOf(all);
    }

    /** The same claim, if possible among the same words. */
    private static Fact twin(Fact fact, List<Fact> among) {
        Set<String> topic = fact.topic();
        return among.stream()
                .filter(fact::sameAs)
                .max(Comparator.comparingDouble(one -> TopicWords.likeness(topic, one.topic())))
                .orElse(null);
    }

    private static Fact place(Fact fact, List<Fact> among) {
        Set<String> topic = fact.topic();
        Fact best = null;
        double likeness = SAME_PLACE;
        for (Fact one : among) {
            double like = one.kind() == fact.kind() ? TopicWords.likeness(topic, one.topic()) + (one.unit().equals(fact.unit()) ? 0.01 : 0) : 0;
            boolean sameText = fact.kind() == FactKind.LINK && one.kind() == FactKind.LINK && one.shown().equals(fact.shown());
            if (sameText || like > likeness) {
                best = one;
                likeness = sameText ? 1 : like;
            }
        }
        return best;
    }
}
