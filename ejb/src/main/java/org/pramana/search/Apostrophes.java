package org.pramana.search;

import java.util.regex.Pattern;

/** The sign in O'Brien, don't and the customer's, in the ways that keyboards and word processors write it. */
final class Apostrophes {

    /** For a character class of a regular expression. */
    static final String SIGNS = "'\u2019\u2018\u02BC\uFF07\u00B4`";

    private static final Pattern ENDING = Pattern.compile("'(?:s|d|m|re|ve|ll)");

    private Apostrophes() {}

    static boolean isOne(char letter) {
        return SIGNS.indexOf(letter) >= 0;
    }

    /** Between two letters; elsewhere it is a quotation mark. */
    static boolean inside(String text, int at) {
        return at > 0 && at + 1 < text.length() && Character.isLetter(text.charAt(at - 1)) && Character.isLetter(text.charAt(at + 1));
    }

    /** Before an s that ends a word. */
    static boolean possessive(String text, int at) {
        return Character.toLowerCase(text.charAt(at + 1)) == 's' && (at + 2 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 2)));
    }

    /** With the sign of keyboards. */
    static String plain(String word) {
        for (int i = 1; i < SIGNS.length(); i++) {
            word = word.replace(SIGNS.charAt(i), SIGNS.charAt(0));
        }
        return word;
    }

    /** Without what was contracted to it: "it" of it's. @param word plain, in small letters */
    static String bare(String word) {
        int at = word.lastIndexOf('\'');
        return at > 0 && ENDING.matcher(word.substring(at)).matches() ? word.substring(0, at) : word;
    }
}
