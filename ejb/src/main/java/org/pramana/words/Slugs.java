package org.pramana.words;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Readable addresses out of titles: {@code sla-credits}, and {@code chhuttiyon-ke-niyam} for छुट्टियों के नियम.
 *
 * <p>Devanagari is written in Latin letters roughly as people type it, without marks and without the inherent vowel that Hindi swallows at a
 * word's end. It need not be reversible, only readable and stable.
 */
public final class Slugs {

    public static final int LENGTH_MAX = 80;

    private static final String VOWEL_FOLLOWS = "a";
    private static final char VIRAMA = '\u094D';
    private static final char NUKTA = '\u093C';
    private static final Map<Character, String> CONSONANTS = pairs(
            "क k ख kh ग g घ gh ङ n च ch छ chh ज j झ jh ञ n ट t ठ th ड d ढ dh ण n त t थ th द d ध dh न n ऩ n प p फ ph ब b भ bh म m य y र r ऱ r ल l ळ l व v श sh ष sh स s ह h");
    private static final Map<Character, String> WITH_NUKTA = pairs("क q ज z फ f");
    private static final Map<Character, String> VOWELS = pairs("अ a आ aa इ i ई i उ u ऊ u ऋ ri ए e ऐ ai ऑ o ओ o औ au ऍ e ॐ om");
    private static final Map<Character, String> SIGNS = pairs("\u093E a \u093F i \u0940 i \u0941 u \u0942 u \u0943 ri \u0945 e \u0947 e \u0948 ai \u0949 o \u094B o \u094C au");
    private static final Map<Character, String> MARKS = pairs("\u0901 n \u0902 n \u0903 h");

    private Slugs() {}

    /** The address, or an empty text where nothing in the title can be written in Latin letters. */
    public static String of(String title) {
        String latin = withoutMarks(latin(Normalizer.normalize(title, Normalizer.Form.NFC)));
        String slug = latin.toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("ø", "o")
                .replaceAll("['’]", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return shortened(slug, LENGTH_MAX);
    }

    /** The address, with the first number behind it that makes it free; {@code otherwise} stands in where the title gives none. */
    public static String free(String title, String otherwise, Predicate<String> taken) {
        String wanted = of(title);
        String slug = wanted.isEmpty() ? otherwise : wanted;
        String candidate = slug;
        for (int number = 2; taken.test(candidate); number++) {
            candidate = shortened(slug, LENGTH_MAX - 6) + "-" + number;
        }
        return candidate;
    }

    private static String shortened(String slug, int length) {
        if (slug.length() <= length) {
            return slug;
        }
        int hyphen = slug.lastIndexOf('-', length);
        return slug.substring(0, hyphen > length / 2 ? hyphen : length).replaceAll("-+$", "");
    }

    private static String withoutMarks(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
    }

    private static String latin(String text) {
        StringBuilder latin = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (CONSONANTS.containsKey(letter)) {
                boolean dotted = i + 1 < text.length() && text.charAt(i + 1) == NUKTA;
                latin.append(dotted ? WITH_NUKTA.getOrDefault(letter, CONSONANTS.get(letter)) : CONSONANTS.get(letter));
                int next = dotted ? i + 2 : i + 1;
                if (speaksVowel(text, next)) {
                    latin.append(VOWEL_FOLLOWS);
                }
                i = next - 1;
            } else if (letter >= '\u0966' && letter <= '\u096F') {
                latin.append((char) ('0' + letter - '\u0966'));
            } else if (letter != VIRAMA && letter != NUKTA) {
                latin.append(first(letter));
            }
        }
        return latin.toString();
    }

    /** A consonant carries an "a" unless a sign or a virama says otherwise, or the word ends. */
    private static boolean speaksVowel(String text, int next) {
        if (next >= text.length()) {
            return false;
        }
        char following = text.charAt(next);
        return CONSONANTS.containsKey(following) || VOWELS.containsKey(following) || MARKS.containsKey(following);
    }

    private static String first(char letter) {
        String vowel = VOWELS.getOrDefault(letter, SIGNS.getOrDefault(letter, MARKS.get(letter)));
        return vowel == null ? String.valueOf(letter) : vowel;
    }

    private static Map<Character, String> pairs(String text) {
        Map<Character, String> pairs = new HashMap<>();
        String[] parts = text.split(" ");
        for (int i = 0; i < parts.length; i += 2) {
            pairs.put(Normalizer.normalize(parts[i], Normalizer.Form.NFC).charAt(0), parts[i + 1]);
        }
        return pairs;
    }
}
