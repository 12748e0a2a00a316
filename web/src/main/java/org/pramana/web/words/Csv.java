package org.pramana.web.words;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Lines of comma-separated values that a spreadsheet shows as text and never as a formula (threat S24). */
public final class Csv {

    /** Opens a file: without it spreadsheets take it for another encoding. */
    public static final char BYTE_ORDER_MARK = '\uFEFF';

    private Csv() {}

    public static String line(Object... cells) {
        return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    public static String cell(Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        boolean number = value instanceof Number;
        String safe = !number && text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return safe.matches("(?s).*[\",\\r\\n;].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
