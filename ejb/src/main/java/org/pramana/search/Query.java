package org.pramana.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed, taken apart: terms, quoted phrases and {@code #tags}. Operators of any search language are just signs here, so nothing that
 * can be typed is an error.
 *
 * @param whole all of it, in small letters and with single blanks
 * @param terms each once, in order
 * @param quoted those of the terms that are words in quotation marks: they have to be there, and nothing else does for them
 * @param tags named with a hash
 * @param open the last of the terms may be only how a word begins
 */
record Query(String whole, List<Term> terms, Set<String> quoted, List<String> tags, boolean open) {

    private static final int TYPED_MAX = 300;
    private static final int TERMS_MAX = 10;
    /** The index takes a whole sentence. */
    static final int SENTENCE = 32;
    private static final int TERM_MAX = 60;
    private static final int INDEXED_MIN = 3;
    private static final int CODE_DIGITS = 3;

    private static final Pattern PART = Pattern.compile("\"([^\"]+)\"|#([\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N}_-]*)|([\\p{L}\\p{M}\\p{N}\\u200C\\u200D]+(?:["
            + Apostrophes.SIGNS + "]\\p{L}[\\p{L}\\p{M}\\p{N}\\u200C\\u200D]*)*)");
    /** A price, a version, a name with a sign in it. */
    private static final Pattern TOGETHER = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:[.,_][\\p{L}\\p{M}\\p{N}]+)+");
    private static final Pattern ASCII = Pattern.compile("[a-z0-9]+");

    /** Words that say nothing about what is looked for; the first line is what MariaDB's index leaves out. */
    private static final Set<String> EMPTY_WORDS = Set.of((
                    "a about an are as at be by com de en for from how i in is it la of on or that the this to was what when where who will with und www"
                            + " and do does can could we our you your they their me my if so not but which why there have has had did may should would won't"
                            + " का की के को में से पर है हैं था थी थे और या क्या कैसे कब कहाँ कहां कौन यह वह ये वे हम आप मैं हो होता होती तो भी ही ने एक"
                    + " किस किसे किसी किसका किसको कोई कुछ कितना कितनी कितने कैसा कैसी इस इसे इसका उस उसे उसका जो जब तक अपना अपनी अपने मेरा मेरी मेरे हमारा हमारी हमारे मुझे हमें उन्हें"
                    + " होते होना होने हुआ हुई हुए होगा होगी कर करना करने करें करे करो करता करती करते किया जाए जाता जाती जाते जाना जाने गया गई गए लिए लेकर बारे साथ बाद नहीं न"
                    + " चाहिए चाहता चाहते सकता सकती सकते मिल मिलता मिलती मिलते मिलेगा मिलेगी दे देना देने दें दी दिया ले लेना लेने लें रहा रही रहे वाला वाली वाले बहुत सारे द्वारा"
                    + " kya kaise kaisa kab kahan kahaan kaun kitna kitni kitne hai hain hota hoti hote karna karne karen karein karo chahiye sakta sakti sakte milta milega milegi"
                    + " mujhe hamara hamare hamari liye ka ki ke ko mein aur nahi nahin wala wale wali")
            .split("\\s+"));

    /**
     * One thing to be found.
     *
     * @param text in small letters
     * @param stem what is compared: the text without an English plural's ending, so that "backups" finds "backup"
     * @param indexed whether the full-text index knows such words; the others are looked for letter by letter, as are numbers that may be written in groups
     */
    record Term(String text, String stem, boolean phrase, boolean indexed) {

        /** A number that cards may have with signs between its digits. */
        boolean grouped() {
            return !phrase && GroupedNumbers.isLong(stem);
        }

        /** "5" in "500", or "a" in any word at all, is no find. */
        boolean wholeWord() {
            return !phrase && stem.length() < INDEXED_MIN && ASCII.matcher(stem).matches();
        }
    }

    static Query of(String typed) {
        return of(typed, TERMS_MAX);
    }

    static Query of(String typed, int termsMax) {
        String whole = Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\s\\u00A0]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
        String looked = whole.length() > TYPED_MAX ? whole.substring(0, whole.offsetByCodePoints(0, Math.min(TYPED_MAX, whole.codePointCount(0, whole.length())))) : whole;
        Map<String, Term> terms = new LinkedHashMap<>();
        Map<String, Term> empty = new LinkedHashMap<>();
        Set<String> quoted = new HashSet<>();
        List<String> tags = new ArrayList<>();
        Matcher part = PART.matcher(GroupedNumbers.together(Acronyms.together(looked)));
        while (part.find() && terms.size() < termsMax) {
            if (part.group(2) != null) {
                tags.add(part.group(2));
            } else if (part.group(1) != null && part.group(1).strip().contains(" ")) {
                String phrase = Apostrophes.plain(cut(part.group(1).strip()));
                terms.putIfAbsent(phrase, new Term(phrase, phrase, true, false));
            } else {
                String word = Apostrophes.bare(Apostrophes.plain(cut(part.group(1) != null ? part.group(1).strip() : part.group(3))));
                if (!word.isEmpty()) {
                    (saysNothing(word) ? empty : terms).putIfAbsent(word, term(word));
                    if (part.group(1) != null) {
                        quoted.add(word);
                    }
                }
            }
        }
        if (terms.isEmpty() && tags.isEmpty()) {
            terms.putAll(empty);
        }
        if (terms.isEmpty() && tags.isEmpty() && !looked.isEmpty()) {
            terms.put(looked, new Term(cut(looked), cut(looked), true, false)); // only signs: then they are what is looked for
        }
        return new Query(looked, List.copyOf(terms.values()), Set.copyOf(quoted), List.copyOf(tags), false);
    }

    /** The same while somebody is typing it. A first letter beside other words says nothing yet. */
    Query unfinished() {
        Term last = terms.isEmpty() ? null : terms.get(terms.size() - 1);
        if (last == null || last.phrase() || quoted.contains(last.text()) || !whole.endsWith(last.text())) {
            return this;
        }
        boolean letter = last.text().codePointCount(0, last.text().length()) == 1 && terms.size() > 1;
        return letter ? new Query(whole, terms.subList(0, terms.size() - 1), quoted, tags, false) : new Query(whole, terms, quoted, tags, true);
    }

    /** The words of a text that questions are made of, as the index has them. */
    static List<String> stems(String text) {
        return of(text, SENTENCE).terms().stream().flatMap(term -> CardAnalysis.STEMS.words(term.text()).stream()).toList();
    }

    static boolean saysNothing(String word) {
        boolean denied = word.endsWith("n't") && (EMPTY_WORDS.contains(word.substring(0, word.length() - 3)) || EMPTY_WORDS.contains(word.substring(0, word.length() - 2))); // don't, can't
        return denied || EMPTY_WORDS.contains(word);
    }

    /** Numbers of parts, errors and the like, and nothing beside them: three digits at least, so that "2fa" and "b2b" are words; "xk 9931" is one, too. */
    boolean onlyCodes() {
        List<String> words = Arrays.stream(whole.split(" ")).filter(word -> !saysNothing(word)).toList();
        return words.stream().anyMatch(Query::isCode) && words.stream().allMatch(word -> isCode(word) || word.length() <= CODE_DIGITS);
    }

    private static boolean isCode(String word) {
        return word.chars().filter(Character::isDigit).count() >= CODE_DIGITS;
    }

    boolean nothing() {
        return terms.isEmpty() && tags.isEmpty();
    }

    /** What was typed without a blank between its words, as 12.3 or node.js: they may be anywhere in a card, but mean most side by side. */
    List<String> together() {
        return TOGETHER.matcher(whole).results().map(MatchResult::group).limit(TERMS_MAX).toList();
    }

    /** How many of the terms a card must have: all of one or two, about two thirds of more, as people type whole questions. */
    int needed() {
        return terms.size() <= 2 ? terms.size() : (terms.size() * 2 + 2) / 3;
    }

    /** For MariaDB's boolean mode: any of the words, with whatever follows. Only letters and digits are in it. */
    String indexedWords() {
        StringBuilder words = new StringBuilder();
        terms.stream().filter(Term::indexed).forEach(term -> words.append(words.isEmpty() ? "" : " ").append(term.stem()).append('*'));
        return words.toString();
    }

    private static Term term(String word) {
        boolean ascii = ASCII.matcher(word).matches();
        String stem = ascii ? stem(word) : word;
        return new Term(word, stem, false, ascii && stem.length() >= INDEXED_MIN && !EMPTY_WORDS.contains(word) && !GroupedNumbers.isLong(stem));
    }

    private static String stem(String word) {
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3);
        }
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
    }

    private static String cut(String text) {
        return text.length() <= TERM_MAX ? text : text.substring(0, text.offsetByCodePoints(0, Math.min(TERM_MAX, text.codePointCount(0, text.length()))));
    }
}
