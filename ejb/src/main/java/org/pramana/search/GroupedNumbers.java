package org.pramana.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Numbers with signs between their digits, however people group them: 1,500 and 1'500, 1,50,000 as in India, 1.500 and 1 500 as in Europe.
 *
 * <p>A comma, an apostrophe or a blank that does not break makes one word of the digits, in cards and in questions. A full stop and an ordinary blank may
 * mean something else (a version, an address, two numbers), so there the groups stay words and the number is one word more. What has no whole groups is
 * no such number: 3.5, 12.3, 1,5, 05.01.2026, 0.125.
 */
final class GroupedNumbers {

    /** Stands between groups that may be one number; the tokenizer keeps such a word whole. */
    static final char UNCERTAIN = '\u066C';

    private static final String FIRM = ",'\u2019\u00A0\u202F\u2009";
    private static final String LOOSE = ". ";
    private static final String SIGNS = ",'\u2019.";
    private static final String BETWEEN = "[,.'\u2019 \u00A0\u202F\u2009]?";

    /** Shorter numbers have no groups. */
    private static final int DIGITS_MIN = 4;

    /** Longer ones are codes, which nobody groups. */
    private static final int DIGITS_MAX = 15;

    private GroupedNumbers() {}

    /**
     * Where in a text a number stands.
     *
     * @param to behind its last digit
     */
    private record Place(int from, int to, char between) {

        boolean firm() {
            return FIRM.indexOf(between) >= 0;
        }

        String of(String text) {
            return text.substring(from, to);
        }

        String digits(String text) {
            return of(text).replace(String.valueOf(between), "");
        }
    }

    /** The text with the groups of a number put together where it is certain that they are one, and with {@link #UNCERTAIN} between them where they may be. */
    static String marked(String text) {
        return rewritten(text, number -> number.firm() ? number.digits(text) : number.of(text).replace(number.between(), UNCERTAIN));
    }

    /** The text with the groups of a number put together where it is certain that they are one. */
    static String together(String text) {
        return rewritten(text, number -> number.firm() ? number.digits(text) : number.of(text));
    }

    /** Numbers that may be one although their groups are words: each as those groups. */
    static List<List<String>> uncertain(String text) {
        return numbers(text).stream().filter(number -> !number.firm()).map(number -> List.of(number.of(text).split(Pattern.quote(String.valueOf(number.between()))))).toList();
    }

    private static String rewritten(String text, Function<Place, String> anew) {
        List<Place> numbers = numbers(text);
        if (numbers.isEmpty()) {
            return text;
        }
        StringBuilder rewritten = new StringBuilder(text.length());
        int written = 0;
        for (Place number : numbers) {
            rewritten.append(text, written, number.from()).append(anew.apply(number));
            written = number.to();
        }
        return rewritten.append(text, written, text.length()).toString();
    }

    private static List<Place> numbers(String text) {
        List<Place> numbers = List.of();
        for (int at = 0; at < text.length(); at++) {
            Place number = begins(text, at) ? number(text, at) : null;
            if (number != null) {
                numbers = numbers.isEmpty() ? new ArrayList<>() : numbers;
                numbers.add(number);
                at = number.to() - 1;
            }
        }
        return numbers;
    }

    /** Whether it may be written in groups. */
    static boolean isLong(String word) {
        return word.length() >= DIGITS_MIN && word.length() <= DIGITS_MAX && word.charAt(0) != '0' && word.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }

    /** As a regular expression, for Java as for MariaDB: the number in whatever groups, alone. @param digits for which {@link #isLong} holds */
    static String pattern(String digits) {
        StringBuilder pattern = new StringBuilder("(?<![\\p{L}\\p{N}])");
        for (int i = 0; i < digits.length(); i++) {
            int left = digits.length() - i;
            boolean between = i > 0 && (left % 3 == 0 || left > 3 && left % 2 == 1);
            pattern.append(between ? BETWEEN : "").append(digits.charAt(i));
        }
        return pattern.append("(?![\\p{L}\\p{N}])").toString();
    }

    private static boolean begins(String text, int at) {
        if (!Character.isDigit(text.charAt(at)) || at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
            return false;
        }
        boolean goesOn = at > 1 && SIGNS.indexOf(text.charAt(at - 1)) >= 0 && Character.isDigit(text.charAt(at - 2));
        return !goesOn && Character.digit(text.charAt(at), 10) != 0;
    }

    /** @return null where what begins here has no groups, or other signs between them, or groups of another length */
    private static Place number(String text, int from) {
        int to = run(text, from);
        int head = to - from;
        char between = to < text.length() ? text.charAt(to) : 0;
        if (head >= DIGITS_MIN || between == 0 || (FIRM + LOOSE).indexOf(between) < 0) {
            return null;
        }
        int pairs = 0;
        int threes = 0;
        while (to + 1 < text.length() && text.charAt(to) == between && Character.isDigit(text.charAt(to + 1))) {
            int end = run(text, to + 1);
            int group = end - to - 1;
            if (group == 3) {
                threes++;
            } else if (group == 2 && between == ',' && threes == 0 && head <= 2) {
                pairs++;
            } else {
                return null;
            }
            to = end;
        }
        return threes == 0 || pairs > 0 && threes > 1 ? null : new Place(from, to, between);
    }

    private static int run(String text, int from) {
        int to = from;
        while (to < text.length() && Character.isDigit(text.charAt(to))) {
            to++;
        }
        return to;
    }
}
