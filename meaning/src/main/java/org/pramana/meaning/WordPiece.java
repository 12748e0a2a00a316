package org.pramana.meaning;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text into the numbers of the pieces that a BERT model knows (Wu et al. 2016; uncased BERT): small letters without accents, every sign for itself, and
 * words cut, from their beginning, into the longest pieces that are known.
 */
final class WordPiece {

    private static final String UNKNOWN = "[UNK]";
    private static final String BEGIN = "[CLS]";
    private static final String END = "[SEP]";
    private static final int WORD_MAX = 100;

    private static final Pattern ENTRY = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)+)\"\\s*:\\s*(\\d+)");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(u[0-9a-fA-F]{4}|.)");

    private final Map<String, Integer> pieces;

    private WordPiece(Map<String, Integer> pieces) {
        this.pieces = pieces;
        for (String needed : List.of(UNKNOWN, BEGIN, END)) {
            if (!pieces.containsKey(needed)) {
                throw new IllegalArgumentException("the list of word pieces has no " + needed);
            }
        }
    }

    /** @param tokenizer the tokenizer.json that models are published with; only its list of pieces is read */
    static WordPiece of(String tokenizer) {
        int from = tokenizer.indexOf("\"vocab\"");
        int to = tokenizer.indexOf("\n    }", Math.max(0, from));
        Map<String, Integer> pieces = new HashMap<>();
        Matcher entry = ENTRY.matcher(tokenizer.substring(Math.max(0, from), to < 0 ? tokenizer.length() : to));
        while (entry.find()) {
            pieces.put(plain(entry.group(1)), Integer.valueOf(entry.group(2)));
        }
        return new WordPiece(pieces);
    }

    private static String plain(String json) {
        return ESCAPED.matcher(json).replaceAll(sign -> Matcher.quoteReplacement(
                sign.group(1).length() == 5 ? String.valueOf((char) Integer.parseInt(sign.group(1).substring(1), 16)) : sign.group(1)));
    }

    /** @param most numbers, the two around the text among them; what is longer is cut off */
    long[] numbers(String text, int most) {
        long[] numbers = new long[most];
        int count = 0;
        numbers[count++] = pieces.get(BEGIN);
        for (String word : words(text, most)) {
            for (int piece : cut(word)) {
                if (count < most - 1) {
                    numbers[count++] = piece;
                }
            }
            if (count == most - 1) {
                break;
            }
        }
        numbers[count++] = pieces.get(END);
        return Arrays.copyOf(numbers, count);
    }

    private int[] cut(String word) {
        int[] cut = new int[word.length()];
        int count = 0;
        for (int from = 0; from < word.length() && word.length() <= WORD_MAX; ) {
            int to = word.length();
            Integer piece = null;
            for (; to > from && piece == null; to--) {
                piece = pieces.get(from == 0 ? word.substring(0, to) : "##" + word.substring(from, to));
            }
            if (piece == null) {
                return new int[] {pieces.get(UNKNOWN)};
            }
            cut[count++] = piece;
            from = to + 1;
        }
        return count == 0 ? new int[] {pieces.get(UNKNOWN)} : Arrays.copyOf(cut, count);
    }

    /** Every word gives at least one number, so more than {@code most} of them are never needed. */
    private static List<String> words(String text, int most) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int at = 0; at < plain.length() && words.size() < most; ) {
            int sign = plain.codePointAt(at);
            at += Character.charCount(sign);
            if (Character.isWhitespace(sign) || Character.isSpaceChar(sign)) {
                end(word, words);
            } else if (standsAlone(sign)) {
                end(word, words);
                words.add(Character.toString(sign));
            } else if (Character.getType(sign) != Character.NON_SPACING_MARK && !Character.isISOControl(sign) && Character.getType(sign) != Character.FORMAT) {
                word.appendCodePoint(sign);
            }
        }
        end(word, words);
        return words;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static boolean standsAlone(int sign) {
        boolean ascii = sign >= 33 && sign <= 47 || sign >= 58 && sign <= 64 || sign >= 91 && sign <= 96 || sign >= 123 && sign <= 126;
        return ascii
                || switch (Character.getType(sign)) {
                    case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION, Character.END_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION, Character.OTHER_PUNCTUATION -> true;
                    default -> Character.isIdeographic(sign);
                };
    }
}
