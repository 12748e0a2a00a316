package org.pramana.question;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes of a mail as text, whatever their sender calls their encoding: also UTF-7, which Java does not know, and Hebrew under its mail names. */
final class MailCharsets {

    private static final Pattern ENCODED_WORD = Pattern.compile("=\\?([^?*\\s]+)(?:\\*[^?\\s]*)?\\?([bBqQ])\\?([^?]*)\\?=");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("(\\?=)\\s+(=\\?)");
    private static final Pattern SHIFTED = Pattern.compile("\\+([A-Za-z0-9+/]*)-?");

    private MailCharsets() {}

    /** An unknown name is read as UTF-8, or as Latin 1 where it cannot be that. */
    static String text(byte[] bytes, String charset) {
        String name = charset == null ? "" : charset.strip().replace("\"", "").toLowerCase(Locale.ROOT);
        if (name.equals("utf-7") || name.equals("unicode-1-1-utf-7")) {
            return utf7(new String(bytes, StandardCharsets.US_ASCII));
        }
        if (name.equals("iso-8859-8-i") || name.equals("iso-8859-8-e")) {
            return new String(bytes, Charset.forName("ISO-8859-8")); // the ending says who turns the line around, not what the letters are
        }
        try {
            if (!name.isEmpty() && !name.equals("us-ascii") && !name.equals("ascii")) {
                return new String(bytes, Charset.forName(name));
            }
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            // as if it had no name
        }
        String utf8 = new String(bytes, StandardCharsets.UTF_8);
        return utf8.indexOf('\uFFFD') < 0 ? utf8 : new String(bytes, Charset.forName("windows-1252"));
    }

    /** RFC 2047, forgivingly: what cannot be decoded stays as it is. */
    static String words(String header) {
        String joined = header;
        for (String before = ""; !before.equals(joined); ) {
            before = joined;
            joined = BETWEEN_WORDS.matcher(joined).replaceAll("$1$2");
        }
        Matcher word = ENCODED_WORD.matcher(joined.replaceAll("\\s*[\\r\\n]+\\s*", " "));
        return word.replaceAll(found -> Matcher.quoteReplacement(word(found.group(1), found.group(2), found.group(3), found.group())));
    }

    private static String word(String charset, String way, String content, String whole) {
        try {
            return text(way.equalsIgnoreCase("b") ? Base64.getMimeDecoder().decode(content) : quoted(content), charset);
        } catch (IllegalArgumentException broken) {
            return whole;
        }
    }

    private static byte[] quoted(String content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            if (c == '=' && i + 2 < content.length() && Character.digit(content.charAt(i + 1), 16) >= 0 && Character.digit(content.charAt(i + 2), 16) >= 0) {
                bytes.write(Integer.parseInt(content.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(c == '_' ? ' ' : c);
            }
        }
        return bytes.toByteArray();
    }

    /** RFC 2152. */
    private static String utf7(String text) {
        return SHIFTED.matcher(text).replaceAll(run -> {
            if (run.group(1).isEmpty()) {
                return "+";
            }
            try {
                byte[] bytes = Base64.getDecoder().decode(run.group(1) + "=".repeat((4 - run.group(1).length() % 4) % 4));
                return Matcher.quoteReplacement(new String(bytes, 0, bytes.length / 2 * 2, StandardCharsets.UTF_16BE));
            } catch (IllegalArgumentException notShifted) {
                return Matcher.quoteReplacement(run.group());
            }
        });
    }
}
