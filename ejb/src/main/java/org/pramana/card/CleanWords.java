package org.pramana.card;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.pramana.words.InvalidInput;

/**
 * The words of a card as they are kept: checked, cleaned and sanitised.
 *
 * @param notices keys of sentences about what was taken out
 */
record CleanWords(String title, String html, String text, List<String> tags, List<String> aliases, Set<String> notices) {

    /** Before cleaning there may be pasted images in it and all that an office program adds. */
    private static final int RAW_MAX = 8_000_000;

    private static final Pattern CARD_LINK = Pattern.compile("(?:^|/)card/([a-z0-9-]+)(?:[?#].*)?$");
    private static final Function<byte[], String> NO_IMAGES = image -> null;

    /** @throws InvalidInput with the field and why */
    static CleanWords of(CardWords words) {
        return of(words, NO_IMAGES);
    }

    static CleanWords of(CardWords words, Function<byte[], String> keepImage) {
        String body = words.body() == null ? "" : words.body();
        if (body.length() > RAW_MAX) {
            throw new InvalidInput("body", "card.body-too-long", CardWords.BODY_MAX);
        }
        PastedHtml pasted = new PastedHtml(words.format() == BodyFormat.MARKDOWN ? Markdown.html(body) : body, keepImage);
        String html = BodyHtml.safe(pasted.html()).strip();
        if (html.length() > CardWords.BODY_MAX) {
            throw new InvalidInput("body", "card.body-too-long", CardWords.BODY_MAX);
        }
        String title = title(words.title());
        return new CleanWords(title, html, PlainText.of(html), Tags.clean(words.tags()), Aliases.clean(words.aliases(), title), pasted.notices());
    }

    /** For words that are already kept. */
    static CleanWords kept(String title, String html, List<String> tags, List<String> aliases) {
        return new CleanWords(title, html, PlainText.of(html), tags, aliases, Set.of());
    }

    CleanWords publishable() {
        if (title.isEmpty()) {
            throw new InvalidInput("title", "card.title-needed");
        }
        if (text.isEmpty() && !html.contains("<img")) {
            throw new InvalidInput("body", "card.body-needed");
        }
        return this;
    }

    int words() {
        return PlainText.words(text);
    }

    /** SHA-256 of title and body: the same hash is the same words, and no event at all (behaviour.md §3 row 19). */
    String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(title.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(html.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Slugs of the cards that the body links to. */
    Set<String> linkedSlugs() {
        Set<String> slugs = new LinkedHashSet<>();
        for (String address : Jsoup.parseBodyFragment(html).select("a[href]").eachAttr("href")) {
            Matcher card = CARD_LINK.matcher(address);
            if (card.find()) {
                slugs.add(card.group(1));
            }
        }
        return slugs;
    }

    private static String title(String title) {
        String one = title == null ? "" : Normalizer.normalize(title, Normalizer.Form.NFC).replaceAll("[\\p{Cntrl}\\s\\u00A0]+", " ").strip();
        if (one.codePointCount(0, one.length()) > CardWords.TITLE_MAX) {
            throw new InvalidInput("title", "card.title-too-long", CardWords.TITLE_MAX);
        }
        return one;
    }
}
