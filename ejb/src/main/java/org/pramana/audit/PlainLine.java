package org.pramana.audit;

/**
 * Text that stays on its line: whoever reads the trail in a terminal or as a file must not be fooled by line ends, escape sequences or characters
 * that turn the direction of writing.
 */
public final class PlainLine {

    private PlainLine() {}

    /** Control and direction characters become blanks; longer text is cut and says so. */
    public static String of(String text, int most) {
        if (text == null) {
            return null;
        }
        StringBuilder plain = new StringBuilder(Math.min(text.length(), most));
        text.codePoints().map(c -> isTreacherous(c) ? ' ' : c).limit(most + 1L).forEach(plain::appendCodePoint);
        if (plain.codePointCount(0, plain.length()) <= most) {
            return plain.toString();
        }
        return plain.substring(0, plain.offsetByCodePoints(0, most - 1)) + "…";
    }

    private static boolean isTreacherous(int c) {
        return Character.isISOControl(c)
                || Character.getType(c) == Character.LINE_SEPARATOR
                || Character.getType(c) == Character.PARAGRAPH_SEPARATOR
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }
}
