package org.pramana.card;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** What a body says without its form: for searching, counting and comparing. */
final class PlainText {

    /** Letters with their marks (a Devanagari sign belongs to its word), digits, and the apostrophes, points and hyphens inside a word. */
    static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}\\u200C\\u200D]+(?:['’.,:/@_-][\\p{L}\\p{M}\\p{N}\\u200C\\u200D]+)*");

    private PlainText() {}

    static String of(String html) {
        StringBuilder text = new StringBuilder();
        Jsoup.parseBodyFragment(html).body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.getWholeText());
                } else if (node instanceof Element element && (element.isBlock() || element.nameIs("br"))) {
                    text.append('\n');
                } else if (node instanceof Element cell && (cell.nameIs("td") || cell.nameIs("th"))) {
                    text.append(' ');
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element && element.isBlock()) {
                    text.append('\n');
                }
            }
        });
        return text.toString().replace('\u00A0', ' ').replaceAll("[ \\t]+", " ").replaceAll(" ?\\n[ \\n]*", "\n").strip();
    }

    static int words(String text) {
        Matcher word = WORD.matcher(text);
        int words = 0;
        while (word.find()) {
            words++;
        }
        return words;
    }
}
