package org.pramana.card;

import java.io.Serializable;
import java.util.List;

/** The words of a card as somebody hands them in. */
public record CardWords(String title, String body, BodyFormat format, List<String> tags) implements Serializable {

    public static final int TITLE_MAX = 200;
    public static final int BODY_MAX = 200_000;
    public static final int TAGS_MAX = 20;
    public static final int TAG_MAX = 60;

    public CardWords {
        tags = tags == null ? List.of() : List.copyOf(tags);
        format = format == null ? BodyFormat.HTML : format;
    }

    public static CardWords html(String title, String body, List<String> tags) {
        return new CardWords(title, body, BodyFormat.HTML, tags);
    }
}
