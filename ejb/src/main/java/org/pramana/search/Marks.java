package org.pramana.search;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a search marks in every text that it shows, made ready once: stems, and the patterns of numbers, cost more than looking for them. */
final class Marks {

    /**
     * @param root the stem of a word as the index has it; empty for a phrase and a number
     * @param beginning what the word begins with in any of its forms; empty where there is no letter in it
     * @param number however its digits are grouped; null for anything else
     */
    record Mark(Query.Term term, String root, String beginning, Pattern number) {

        private static Mark of(Query.Term term) {
            if (term.phrase()) {
                return new Mark(term, "", "", null);
            }
            if (term.grouped()) {
                return new Mark(term, "", "", Pattern.compile(GroupedNumbers.pattern(term.stem())));
            }
            String root = CardAnalysis.stem(term.text());
            String letters = term.stem().replace("'", "");
            return new Mark(term, root, letters.isEmpty() ? "" : alike(letters, root), null);
        }

        /** What two words begin with alike, without the last letter of a stem, which often changes; never nothing. */
        private static String alike(String one, String other) {
            int same = 0;
            while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
                same++;
            }
            return same == 0 ? one : one.substring(0, same > 3 ? same - 1 : same);
        }
    }

    private final List<Mark> all;
    private final List<String> roots;
    private final String firstLetters;

    private Marks(List<Query.Term> terms) {
        this.all = terms.stream().map(Mark::of).toList();
        this.roots = all.stream().map(Mark::root).toList();
        this.firstLetters = roots.stream().filter(root -> !root.isEmpty()).map(root -> root.substring(0, 1)).collect(Collectors.joining());
    }

    static Marks of(List<Query.Term> terms) {
        return new Marks(terms);
    }

    static Marks of(Query query) {
        return new Marks(query.terms());
    }

    List<Mark> all() {
        return all;
    }

    /** Of the marks that are words, those that such a word is a form of; -1 for none. */
    int ofRoot(String root) {
        return root.isEmpty() ? -1 : roots.indexOf(root);
    }

    /** Whether any of the words begins with this letter. */
    boolean anyBeginsWith(char letter) {
        return firstLetters.indexOf(letter) >= 0;
    }
}
