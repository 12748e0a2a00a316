package org.pramana.search;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** S.L.A. is SLA: letters, each with a dot behind it, are one word. In Hindi the letters of English have names of several letters, and stay apart. */
final class Acronyms {

    /** Longer ones are words. */
    static final int LETTERS_MAX = 6;

    private static final String LETTER = "\\p{L}\\p{M}*";

    /** A dot behind each letter, at least two of them; the last may do without. */
    private static final Pattern DOTTED = Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}.])(?:" + LETTER + "\\.)+" + LETTER + "(?:\\.|(?![\\p{L}\\p{M}\\p{N}.]))(?![\\p{L}\\p{M}\\p{N}])");

    private Acronyms() {}

    static String together(String text) {
        return text.indexOf('.') < 0 ? text : DOTTED.matcher(text).replaceAll(Acronyms::undotted);
    }

    /** Without the last dot, which may be missing. */
    static String dotted(String word) {
        return String.join(".", word.split(""));
    }

    private static String undotted(MatchResult found) {
        return found.group().replace(".", "");
    }
}
