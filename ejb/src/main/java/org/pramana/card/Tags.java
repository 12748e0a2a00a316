package org.pramana.card;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.pramana.words.InvalidInput;

/** Tags in the one form in which they are kept: small letters, each once, and a list of them as one column. */
final class Tags {

    private static final String SEPARATOR = ", ";

    private Tags() {}

    static List<String> clean(List<String> given) {
        TreeMap<String, Integer> once = new TreeMap<>();
        List<String> tags = new ArrayList<>();
        for (String raw : given) {
            for (String part : raw == null ? new String[0] : raw.split("[,\\n]")) {
                String tag = Normalizer.normalize(part, Normalizer.Form.NFC)
                        .replaceAll("[\\p{Cntrl}\\s]+", " ")
                        .strip()
                        .replaceFirst("^#+", "")
                        .toLowerCase(Locale.ROOT);
                if (tag.isEmpty() || once.put(tag, 1) != null) {
                    continue;
                }
                if (tag.codePointCount(0, tag.length()) > CardWords.TAG_MAX) {
                    throw new InvalidInput("tags", "card.tag-too-long", CardWords.TAG_MAX);
                }
                tags.add(tag);
            }
        }
        if (tags.size() > CardWords.TAGS_MAX) {
            throw new InvalidInput("tags", "card.too-many-tags", CardWords.TAGS_MAX);
        }
        return List.copyOf(tags);
    }

    static String column(List<String> tags) {
        return String.join(SEPARATOR, tags);
    }

    static List<String> list(String column) {
        return column == null || column.isEmpty() ? List.of() : Arrays.asList(column.split(SEPARATOR));
    }
}
