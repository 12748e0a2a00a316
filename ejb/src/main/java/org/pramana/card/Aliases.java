package org.pramana.card;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.pramana.words.InvalidInput;

/** What else a card may be looked for as, in the one form in which that is kept: each once, none of them the title, and a list of them as one column. */
final class Aliases {

    private static final String SEPARATOR = "\n";

    private Aliases() {}

    static List<String> clean(List<String> given, String title) {
        Set<String> known = new HashSet<>(List.of("", title.toLowerCase(Locale.ROOT)));
        List<String> aliases = new ArrayList<>();
        for (String raw : given) {
            for (String line : raw == null ? new String[0] : raw.split("\\R")) {
                String alias = Normalizer.normalize(line, Normalizer.Form.NFC).replaceAll("[\\p{Cntrl}\\s\\u00A0]+", " ").strip();
                if (!known.add(alias.toLowerCase(Locale.ROOT))) {
                    continue;
                }
                if (alias.codePointCount(0, alias.length()) > CardWords.ALIAS_MAX) {
                    throw new InvalidInput("aliases", "card.alias-too-long", CardWords.ALIAS_MAX);
                }
                aliases.add(alias);
            }
        }
        if (aliases.size() > CardWords.ALIASES_MAX) {
            throw new InvalidInput("aliases", "card.too-many-aliases", CardWords.ALIASES_MAX);
        }
        return List.copyOf(aliases);
    }

    static String column(List<String> aliases) {
        return String.join(SEPARATOR, aliases);
    }

    static List<String> list(String column) {
        return column == null || column.isEmpty() ? List.of() : Arrays.asList(column.split(SEPARATOR));
    }
}
