package org.pramana.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pramana.card.CardFilter.TrustFilter;
import org.pramana.search.Why.Title;

/** The order of what was found (behaviour.md §12). The index says how well the words match; title, trust, use and collection are worked out here, for each search anew. */
final class Ranking {

    private final String whole;
    private final Set<String> stems = new HashSet<>();
    private final boolean open;

    Ranking(Query asked) {
        this.whole = CardIndex.begins(asked.whole());
        this.open = asked.open();
        asked.terms().forEach(term -> stems.addAll(CardAnalysis.STEMS.words(term.text())));
    }

    /**
     * @param share of the best match, 0 to 1
     * @param likeness of its meaning; null where there is none
     * @param weight of its collection, in percent
     */
    Why why(float share, Float likeness, String title, TrustFilter seal, int uses, int weight) {
        Title relation = relation(title);
        Integer meaning = likeness == null ? null : Math.max(0, Math.min(100, Math.round(likeness * 100)));
        return new Why(Math.round(share * 100), meaning, relation, relation.times, seal, trustTimes(seal), uses, 1 + 0.1 * Math.log10(1 + uses), weight / 100.0);
    }

    private Title relation(String title) {
        String words = CardIndex.begins(title);
        if (words.equals(whole)) {
            return Title.SAME;
        }
        if (words.startsWith(open ? whole : whole + " ")) {
            return Title.BEGINS_WITH_IT;
        }
        return stems.size() > 1 && new HashSet<>(CardAnalysis.STEMS.words(title)).containsAll(stems) ? Title.HAS_ALL_WORDS : Title.OTHER;
    }

    static double trustTimes(TrustFilter seal) {
        return switch (seal) {
            case VERIFIED, DUE_SOON -> 1.0;
            case UNTRACKED -> 0.85;
            case NEEDS_VERIFICATION -> 0.7;
        };
    }

    /** Whether the passage, with the title, says what was asked: all of a short question, three quarters of a long one, and at least one word of it below the title. A word is there where anything is that it may be called. */
    static boolean answers(List<Marks> said, String title, String passage) {
        long there = said.stream().filter(ways -> Passage.has(title, ways) || Passage.has(passage, ways)).count();
        return !said.isEmpty() && there >= (said.size() <= 3 ? said.size() : Math.ceil(said.size() * 0.75)) && said.stream().anyMatch(ways -> Passage.has(passage, ways));
    }
}
