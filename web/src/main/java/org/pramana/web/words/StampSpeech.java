package org.pramana.web.words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.Locale;
import org.pramana.trust.Stamp;
import org.pramana.trust.StampWords;

/** The stamp in the page's language, cut into the parts that the tag {@code pr:stamp} sets in different type: {@code #{stamps.title(stamp)}}. */
@Named("stamps")
@ApplicationScoped
public class StampSpeech {

    public String title(Stamp stamp) {
        return StampWords.title(stamp, language());
    }

    /** The whole sentence. */
    public String sentence(Stamp stamp) {
        return StampWords.sentence(stamp, language());
    }

    /** What follows the title in a line: the sentence without the words that the title has just said. */
    public String detail(Stamp stamp) {
        String title = title(stamp);
        String sentence = sentence(stamp);
        String rest = sentence.startsWith(title) ? sentence.substring(title.length()) : sentence;
        return rest.replaceFirst("^[:;,\\s]+", "");
    }

    /** The first part of the sentence: who vouched, or why not any more. */
    public String headline(Stamp stamp) {
        String sentence = sentence(stamp);
        int end = sentence.indexOf("; ");
        return end < 0 ? sentence : sentence.substring(0, end);
    }

    /** What the headline leaves, as a sentence of its own. */
    public String rest(Stamp stamp) {
        String sentence = sentence(stamp);
        int end = sentence.indexOf("; ");
        if (end < 0) {
            return "";
        }
        String rest = sentence.substring(end + 2);
        return rest.substring(0, rest.offsetByCodePoints(0, 1)).toUpperCase(language()) + rest.substring(rest.offsetByCodePoints(0, 1)) + ".";
    }

    /** Colour of a happening's dot. */
    public String tone(String kind) {
        return "VERIFIED".equals(kind) ? "ok" : "";
    }

    public String initials(String name) {
        if (name == null || name.isBlank()) {
            return "?";
        }
        String[] words = name.strip().split("\\s+");
        String first = firstLetter(words[0]);
        return (words.length < 2 ? first : first + firstLetter(words[words.length - 1])).toUpperCase(Locale.ROOT);
    }

    private static String firstLetter(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1));
    }

    private static Locale language() {
        FacesContext context = FacesContext.getCurrentInstance();
        return context == null || context.getViewRoot() == null ? Locale.ENGLISH : context.getViewRoot().getLocale();
    }
}
