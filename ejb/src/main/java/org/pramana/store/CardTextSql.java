package org.pramana.store;

/** The published words of a card, as the database's own full text has them. */
public final class CardTextSql {

    private CardTextSql() {}

    /** The columns of its index, all of them: another list is another index, and there is none. @param text the alias of {@code card_text} */
    public static String match(String text) {
        return "match (%1$s.title, %1$s.tags, %1$s.aliases, %1$s.body_text)".formatted(text);
    }

    /** The same words as one text, for what is too short for the index. */
    public static String all(String text) {
        return "concat_ws(' ', %1$s.title, %1$s.tags, %1$s.aliases, %1$s.body_text)".formatted(text);
    }
}
