package org.pramana.card;

import java.io.Serializable;
import java.util.List;

/** The words of a card as somebody hands them in. @param aliases what else people call what it is about */
public record CardWords(String title, String body, BodyFormat format, List<String> tags, List<String> aliases) implements Serializable {

    public static final int TITLE_MAX = 200;
    public static final int BODY_MAX = 200_000;
    public static final int TAGS_MAX = 20;
    public static final int TAG_MAX = 60;
    public static final int ALIASES_MAX = 10;
    public static final int ALIAS_MAX = 100;

    public CardWords {
        tags = tags == null ? List.of() : List.copyOf(tags);
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
        format = format == null ? BodyFormat.HTML : format;
    }

    /** Of a card that has no other names. */
    public CardWords(String title, String body, BodyFormat format, List<String> tags) {
        this(title, body, format, tags, List.of());
    }

    /** Of a card that has no other names. */
    public static CardWords html(String title, String body, List<String> tags) {
        return new CardWords(title, body, BodyFormat.HTML, tags);
    }
}
