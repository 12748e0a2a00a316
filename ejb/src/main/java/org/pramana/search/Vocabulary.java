package org.pramana.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** The words that the cards have, as stems: whether there is one, and which of them somebody may have meant. */
final class Vocabulary {

    /** Longer is no word that somebody mistyped or forgot to part, and dear to look for: letters heaped with marks are one example. */
    static final int WORD_MAX = 30;

    private static final int CORRECTED_MIN = 4;
    private static final int CORRECTED_TWICE_MIN = 8;
    private static final int CORRECTIONS_MAX = 3;

    private final IndexReader reader;

    Vocabulary(IndexReader reader) {
        this.reader = reader;
    }

    boolean known(String stem) throws IOException {
        return reader.docFreq(new Term(CardIndex.TEXT, stem)) > 0;
    }

    /** Whether any of them begins like that. */
    boolean begins(String start) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, CardIndex.TEXT);
        if (terms == null) {
            return false;
        }
        BytesRef beginning = new BytesRef(start);
        TermsEnum words = terms.iterator();
        return words.seekCeil(beginning) != SeekStatus.END && StringHelper.startsWith(words.term(), beginning);
    }

    private record Similar(String word, float likeness, int cards) {}

    /** One letter wrong, missing, too many or in the other's place; two in long words. Numbers and names with numbers are meant as they are. */
    List<String> similar(String stem) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, CardIndex.TEXT);
        if (terms == null || stem.length() < CORRECTED_MIN || stem.length() > WORD_MAX || isNumbered(stem)) {
            return List.of();
        }
        List<Similar> found = new ArrayList<>();
        FuzzyTermsEnum words = new FuzzyTermsEnum(terms, new Term(CardIndex.TEXT, stem), stem.length() < CORRECTED_TWICE_MIN ? 1 : 2, 0, true);
        for (BytesRef word = words.next(); word != null; word = words.next()) {
            found.add(new Similar(word.utf8ToString(), words.getBoost(), words.docFreq()));
        }
        return found.stream()
                .sorted(Comparator.comparing(Similar::likeness).thenComparing(Similar::cards).reversed())
                .map(Similar::word)
                .limit(CORRECTIONS_MAX)
                .toList();
    }

    /** The words of a text that tell it from other cards: often in it, seldom elsewhere, but not nowhere else. */
    List<String> special(String text, int most) throws IOException {
        Map<String, Integer> often = new HashMap<>();
        CardAnalysis.STEMS.words(text).forEach(stem -> often.merge(stem, 1, Integer::sum));
        Map<String, Double> worth = new HashMap<>();
        for (Map.Entry<String, Integer> stem : often.entrySet()) {
            int cards = reader.docFreq(new Term(CardIndex.TEXT, stem.getKey()));
            if (cards > 1 && !Query.saysNothing(stem.getKey())) {
                worth.put(stem.getKey(), stem.getValue() * Math.log(1 + (double) reader.numDocs() / cards));
            }
        }
        return worth.entrySet().stream().sorted(Map.Entry.<String, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey())).limit(most).map(Map.Entry::getKey).toList();
    }

    static boolean isNumbered(String stem) {
        return stem.chars().anyMatch(Character::isDigit);
    }
}
