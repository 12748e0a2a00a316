package org.pramana.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.RegExp;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/**
 * A word in Devanagari as it may be spelled in Latin letters: names of products and borrowed words, which people write as they hear them. No table knows
 * "सेल्सफोर्स"; but of the words that the cards have, only "Salesforce" can sound like it.
 */
final class Spelling {

    /** More would be a sentence without blanks. */
    private static final int LONGEST = 24;

    /** Two sounds are in too many words. */
    private static final int CONSONANTS_MIN = 3;

    private static final int MOST = 3;

    private static final Map<Character, String> CONSONANTS = pairs(
            "क", "ck?|k|q|ch|cc", "ख", "kh?", "ग", "gg?|gh", "घ", "gh?", "ङ", "ng?", "च", "t?ch|c", "छ", "chh?", "ज", "jh?|d?ge?|z|s", "झ", "jh?|z", "ञ", "n",
            "ट", "tt?", "ठ", "th?", "ड", "dd?|r", "ढ", "dh?|rh", "ण", "n", "त", "tt?|th", "थ", "th?", "द", "dd?|th", "ध", "dh?|th", "न", "nn?|kn", "प", "pp?",
            "फ", "ff?|ph|p", "ब", "bb?", "भ", "bh?|v", "म", "mm?", "य", "y|i|e", "र", "rr?|wr", "ल", "ll?", "व", "v|wh?|u|o", "श", "sh|s|ss|t|c|ch", "ष", "sh|s", "स", "ss?|c|sc|z",
            "ह", "h");

    /** As they are after normalising, which tells no long vowels from short ones. */
    private static final Map<Character, String> VOWELS = pairs(
            "ा", "a|aa|o|u|au|i", "ि", "i|e|ee|ea|y|a|ie|ei|ey", "ु", "u|oo|o|ou|ew|ue", "े", "e|a|ai|ea|ay|ei|ae|i", "ो", "o|ou|oa|a|au|aw|ow|oo", "ृ", "ri?|ru",
            "अ", "a|aa|u|o|e|i", "इ", "i|e|ee|ea|y", "उ", "u|o|oo|ou|w", "ए", "a|e|ai|i|ay", "ओ", "o|ou|oa|a|au", "ऋ", "ri");

    /** The names of the letters, of which abbreviations are made up; those that begin another one come after it. */
    private static final Map<String, String> LETTERS = letters(
            "डब्ल्यू=w डब्लू=w क्यू=q एक्स=x एच=h एफ=f एल=l एम=m एन=n एस=s ज़ेड=z जेड=z बी=b सी=c डी=d ई=e जी=g आई=i जे=j के=k ओ=o पी=p आर=r टी=t यू=u वी=v वाई=y ए=a");

    private final IndexReader reader;

    Spelling(IndexReader reader) {
        this.reader = reader;
    }

    /** Stems of words of the cards that sound like this one, likeliest first; none for other scripts. */
    List<String> of(String word) throws IOException {
        if (!HindiTerms.isDevanagari(word) || word.length() > LONGEST) {
            return List.of();
        }
        Optional<String> abbreviation = abbreviation(word);
        if (abbreviation.isPresent()) {
            return List.of(abbreviation.get());
        }
        if (word.chars().filter(letter -> CONSONANTS.containsKey((char) letter)).count() < CONSONANTS_MIN) {
            return List.of();
        }
        try {
            CompiledAutomaton sounds = new CompiledAutomaton(new RegExp(pattern(word)).toAutomaton());
            Map<String, Integer> cards = new TreeMap<>();
            for (String field : List.of(CardIndex.TYPED, CardIndex.TEXT)) { // titles have whole words, the text has stems
                collect(field, sounds, cards);
            }
            return cards.keySet().stream().filter(found -> !Query.saysNothing(found)).sorted(Comparator.comparing(cards::get).reversed()).limit(MOST).toList();
        } catch (TooComplexToDeterminizeException ambiguous) {
            return List.of();
        }
    }

    private void collect(String field, CompiledAutomaton sounds, Map<String, Integer> cards) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(field);
            if (terms != null) {
                TermsEnum words = sounds.getTermsEnum(terms);
                while (words.next() != null) {
                    cards.merge(CardAnalysis.stem(words.term().utf8ToString()), words.docFreq(), Integer::sum);
                }
            }
        }
    }

    /** "एसएलए" is "sla", letter by letter. */
    static Optional<String> abbreviation(String word) {
        StringBuilder letters = new StringBuilder();
        int at = 0;
        while (at < word.length()) {
            int from = at;
            Optional<Map.Entry<String, String>> letter = LETTERS.entrySet().stream().filter(one -> word.startsWith(one.getKey(), from)).findFirst();
            if (letter.isEmpty()) {
                return Optional.empty();
            }
            letters.append(letter.get().getValue());
            at += letter.get().getKey().length();
        }
        return letters.length() < 2 ? Optional.empty() : Optional.of(letters.toString());
    }

    /**
     * Every letter as the spellings of its sound; vowels that nobody writes may be there, and an "e" that nobody hears.
     *
     * @param word normalised as in the index: without virama and nukta
     */
    static String pattern(String word) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            char next = i + 1 < word.length() ? word.charAt(i + 1) : 0;
            if (letter == 'क' && next == 'स') {
                next = i + 2 < word.length() ? word.charAt(i + 2) : 0;
                pattern.append("(xc?|cts|(").append(CONSONANTS.get('क')).append(")[aeiou]{0,2}(").append(CONSONANTS.get('स')).append("))").append(unwritten(next));
                i++;
            } else if (CONSONANTS.containsKey(letter)) {
                pattern.append('(').append(CONSONANTS.get(letter)).append(letter == 'य' ? ")?" : ")").append(unwritten(next));
            } else if (VOWELS.containsKey(letter)) {
                pattern.append('(').append(VOWELS.get(letter)).append(')').append(VOWELS.containsKey(next) ? "?" : "").append("r?");
            } else if (letter == 'ं') {
                pattern.append("(nn?|m)g?");
            }
        }
        return pattern.toString();
    }

    private static String unwritten(char next) {
        return VOWELS.containsKey(next) ? "" : next == 0 ? "e?" : "[aeiou]{0,2}";
    }

    private static Map<Character, String> pairs(String... pairs) {
        Map<Character, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i].charAt(0), pairs[i + 1]);
        }
        return map;
    }

    private static Map<String, String> letters(String pairs) {
        Map<String, String> letters = new LinkedHashMap<>();
        for (String pair : pairs.split(" ")) {
            letters.put(String.join("", CardAnalysis.WORDS.words(pair.split("=")[0])), pair.split("=")[1]);
        }
        return letters;
    }
}
