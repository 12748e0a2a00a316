package org.pramana.fact;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a phrase that carry its meaning, and how much two phrases have in common. */
final class TopicWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\u200C\\u200D]+");

    private static final Set<String> EMPTY_WORDS = Set.copyOf(List.of((
                    "the and for are was were has have had will with from that this these those than then there their they them its our your you per not but can may"
                            + " each every any all also into onto over under about after before until within when where which who whom what how why one two more most less"
                            + " least only must should would could been being use used see please here such some very just like out off both between through during"
                            + " और या के का की को से में पर है हैं था थे थी हो होता होती होते यह वह ये वे तक भी नहीं तो ही जो कि इस उस एक लिए साथ बाद प्रति कर किया करें")
            .split(" ")));

    private TopicWords() {}

    static Set<String> of(String phrase) {
        Set<String> words = new LinkedHashSet<>();
        Matcher word = WORD.matcher(phrase.toLowerCase(Locale.ROOT));
        while (word.find()) {
            String found = word.group();
            boolean latin = found.charAt(0) < 0x250;
            if (found.length() >= (latin ? 3 : 2) && !EMPTY_WORDS.contains(found)) {
                words.add(latin ? singular(found) : found);
            }
        }
        return words;
    }

    /** How many of all their words both have: 0 to 1. */
    static double likeness(Collection<String> one, Collection<String> other) {
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        return all.isEmpty() ? 0 : common(one, other) / (double) all.size();
    }

    static int common(Collection<String> one, Collection<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(new HashSet<>(other));
        return both.size();
    }

    private static String singular(String word) {
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
    }
}
