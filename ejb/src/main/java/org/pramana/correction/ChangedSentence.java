package org.pramana.correction;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a text said and what it says now, in the first sentence that changed; empty where one side has nothing of its own. */
public record ChangedSentence(String before, String after) implements Serializable {

    static final int LONGEST = 500;

    /** Ends of sentences in English and Hindi, and of lines; a point inside a number or an address ends nothing. */
    private static final Pattern END = Pattern.compile("(?<=[.!?।])\\s+|\\n+");

    static ChangedSentence of(String before, String after) {
        List<String> old = sentences(before);
        List<String> fresh = sentences(after);
        return new ChangedSentence(first(old, fresh), first(fresh, old));
    }

    private static String first(List<String> these, List<String> others) {
        return these.stream().filter(sentence -> !others.contains(sentence)).findFirst().map(ChangedSentence::cut).orElse("");
    }

    private static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        for (String sentence : END.split(text)) {
            if (!sentence.isBlank()) {
                sentences.add(sentence.strip());
            }
        }
        return sentences;
    }

    private static String cut(String sentence) {
        return sentence.length() <= LONGEST ? sentence : sentence.substring(0, LONGEST - 1) + "…";
    }
}
