package org.pramana.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Questions that ask the same in other words: each finds the first of its kind. */
final class SameQuestions {

    /** Questions of many words that are all called something else are long; what is beyond is not compared. */
    private static final int VARIANTS_MAX = 64;

    /** Asked only about questions whose numbers are the same: price list 7 is not price list 8, however alike they sound. */
    interface Likeness {
        boolean same(String one, String other);
    }

    private final Synonyms synonyms;
    private final Likeness likeness;

    /** @param synonyms that hold both ways, and translations */
    SameQuestions(Synonyms synonyms, Likeness likeness) {
        this.synonyms = synonyms;
        this.likeness = likeness;
    }

    /** @return for each question the number of the first that asks the same, which may be its own */
    int[] first(List<String> questions) {
        int[] first = new int[questions.size()];
        Map<String, Integer> said = new HashMap<>();
        List<Integer> kinds = new ArrayList<>();
        for (int i = 0; i < first.length; i++) {
            Set<String> variants = variants(Query.stems(questions.get(i)));
            first[i] = variants.stream().map(said::get).filter(known -> known != null).min(Integer::compare).orElse(i);
            if (first[i] == i) {
                first[i] = alike(questions, i, kinds);
            }
            if (first[i] == i) {
                kinds.add(i);
            }
            for (String variant : variants) {
                said.putIfAbsent(variant, first[i]);
            }
        }
        return first;
    }

    private int alike(List<String> questions, int one, List<Integer> kinds) {
        String question = questions.get(one);
        Set<String> numbers = numbers(question);
        return kinds.stream().filter(kind -> numbers.equals(numbers(questions.get(kind))) && likeness.same(questions.get(kind), question)).findFirst().orElse(one);
    }

    private static Set<String> numbers(String question) {
        return Query.stems(question).stream().filter(Vocabulary::isNumbered).collect(Collectors.toSet());
    }

    /** The words in every way in which they may be called, in order of the alphabet. */
    Set<String> variants(List<String> stems) {
        List<List<String>> variants = new ArrayList<>();
        vary(stems, 0, List.of(), variants);
        return variants.stream().map(words -> String.join(" ", new TreeSet<>(words))).collect(Collectors.toSet());
    }

    private void vary(List<String> stems, int place, List<String> said, List<List<String>> variants) {
        if (variants.size() == VARIANTS_MAX) {
            return;
        }
        if (place == stems.size()) {
            variants.add(said);
            return;
        }
        vary(stems, place + 1, with(said, List.of(stems.get(place))), variants);
        for (Synonyms.Other other : synonyms.at(stems, place)) {
            vary(stems, place + other.length(), with(said, other.stems()), variants);
        }
    }

    private static List<String> with(List<String> said, List<String> more) {
        List<String> all = new ArrayList<>(said);
        all.addAll(more);
        return all;
    }
}
