package org.pramana.card;

import java.util.List;

/** What a version of a card keeps of a Markdown body: for those who write versions of long ago, as the sample data does. */
public record CleanedBody(String html, String text, String hash, int words) {

    public static CleanedBody of(String title, String markdown) {
        CleanWords clean = CleanWords.of(new CardWords(title, markdown, BodyFormat.MARKDOWN, List.of()));
        return new CleanedBody(clean.html(), clean.text(), clean.hash(), clean.words());
    }
}
