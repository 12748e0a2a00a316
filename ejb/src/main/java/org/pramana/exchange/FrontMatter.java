package org.pramana.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines between {@code ---} and {@code ---} at the head of a Markdown page, and the page without them.
 *
 * <p>Understands what people write there: {@code key: value}, {@code key: [a, b]} and indented or dashed lists. It is not YAML, on purpose: a
 * page's head is input from strangers, and needs neither anchors nor types.
 */
record FrontMatter(Map<String, List<String>> values, String body) {

    private static final Pattern KEY = Pattern.compile("([A-Za-z][A-Za-z0-9_-]{0,40}):(?:\\s+(.*))?");

    static FrontMatter of(String page) {
        String text = page.startsWith("\uFEFF") ? page.substring(1) : page;
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).stripTrailing().equals("---")) {
            return new FrontMatter(Map.of(), text);
        }
        int end = endOf(lines);
        if (end < 0) {
            return new FrontMatter(Map.of(), text); // a page that begins with a ruled line
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        List<String> current = null;
        for (String line : lines.subList(1, end)) {
            Matcher key = KEY.matcher(line);
            if (key.matches()) {
                current = values.computeIfAbsent(key.group(1).toLowerCase(Locale.ROOT), unseen -> new ArrayList<>());
                add(current, key.group(2));
            } else if (current != null && !line.isBlank()) {
                String item = line.strip();
                current.add(unquoted(item.startsWith("- ") ? item.substring(2).strip() : item));
            }
        }
        return new FrontMatter(values, String.join("\n", lines.subList(end + 1, lines.size())));
    }

    /** The single value of a key. */
    Optional<String> text(String key) {
        return values.getOrDefault(key, List.of()).stream().filter(value -> !value.isBlank()).findFirst();
    }

    /** The values of a key; a single line is taken apart at its commas. */
    List<String> list(String key) {
        List<String> given = values.getOrDefault(key, List.of());
        List<String> parts = given.size() == 1 ? List.of(given.get(0).split(",")) : given;
        return parts.stream().map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    private static int endOf(List<String> lines) {
        boolean keySeen = false;
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i).stripTrailing();
            if (line.equals("---") || line.equals("...")) {
                return keySeen ? i : -1;
            }
            if (!keySeen && !line.isBlank() && !line.startsWith("#")) {
                if (!KEY.matcher(line).matches()) {
                    return -1;
                }
                keySeen = true;
            }
        }
        return -1;
    }

    private static void add(List<String> values, String given) {
        if (given == null || given.isBlank()) {
            return;
        }
        String value = given.strip();
        if (value.startsWith("[") && value.endsWith("]")) {
            for (String item : value.substring(1, value.length() - 1).split(",")) {
                values.add(unquoted(item.strip()));
            }
        } else {
            values.add(unquoted(value));
        }
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && (value.startsWith("\"") && value.endsWith("\"") || value.startsWith("'") && value.endsWith("'"));
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
