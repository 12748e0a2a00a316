package org.pramana.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;

/** Turns the sample's Markdown into what a version of a card keeps. */
@ApplicationScoped
class SampleBodies {

    record Body(String html, String text, String hash, int words) {}

    private static final Pattern LINK = Pattern.compile("\\]\\(card/([a-z0-9-]+)\\)");
    private static final List<Extension> TABLES = List.of(TablesExtension.create());

    private final Parser parser = Parser.builder().extensions(TABLES).build();
    private final HtmlRenderer renderer = HtmlRenderer.builder().extensions(TABLES).escapeHtml(true).build();

    Body of(String title, String markdown) {
        String html = renderer.render(parser.parse(markdown)).strip();
        String text = Jsoup.parseBodyFragment(html).text();
        return new Body(html, text, hash(title + "\n" + html), text.isBlank() ? 0 : text.split("\\s+").length);
    }

    /** Tags as the columns of versions and drafts keep them. */
    String column(List<String> tags) {
        return String.join(", ", tags);
    }

    /** Slugs of the cards that a body links to. */
    static List<String> linksOf(String markdown) {
        return LINK.matcher(markdown).results().map(link -> link.group(1)).distinct().toList();
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
