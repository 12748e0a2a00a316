package org.pramana.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pramana.card.CardFilter;
import org.pramana.card.CardFilter.TrustFilter;

/** Hits counted by seal and collection, before either of the two was chosen: so that every choice can say what it would find. */
final class Tally {

    record Count(TrustFilter seal, String collection, String name, int hits) {

        boolean in(CardFilter filter) {
            return filter.collection() == null || filter.collection().isBlank() || filter.collection().equals(collection);
        }

        boolean trusted(CardFilter filter) {
            return filter.trust().isEmpty() || filter.trust().contains(seal);
        }
    }

    private final List<Count> counts;
    private final CardFilter filter;

    Tally(List<Count> counts, CardFilter filter) {
        this.counts = counts;
        this.filter = filter;
    }

    int total() {
        return counts.stream().filter(count -> count.in(filter)).filter(count -> count.trusted(filter)).mapToInt(Count::hits).sum();
    }

    List<Facet> facets() {
        List<Facet> facets = new ArrayList<>();
        for (TrustFilter seal : TrustFilter.values()) {
            int hits = counts.stream().filter(count -> count.seal() == seal && count.in(filter)).mapToInt(Count::hits).sum();
            facets.add(new Facet(Facet.Kind.TRUST, seal.name(), seal.name(), hits));
        }
        Map<String, Facet> collections = new TreeMap<>();
        counts.stream()
                .filter(count -> count.trusted(filter))
                .forEach(count -> collections.merge(
                        count.collection(),
                        new Facet(Facet.Kind.COLLECTION, count.collection(), count.name(), count.hits()),
                        (a, b) -> new Facet(a.kind(), a.value(), a.label(), a.hits() + b.hits())));
        collections.values().stream().sorted(Comparator.comparingInt(Facet::hits).reversed()).forEach(facets::add);
        return facets;
    }
}
