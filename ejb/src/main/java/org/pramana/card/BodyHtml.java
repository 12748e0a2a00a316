package org.pramana.card;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The ONE policy of what HTML a body may hold. It is applied when words come in and again when they go out, so that a hole found tomorrow is closed
 * for everything written yesterday.
 *
 * <p>It keeps what a text needs (headings, lists, tables, quotes, code, links, own images) and no styles, scripts, forms, frames or foreign images:
 * a picture from elsewhere would tell its server who reads which card.
 */
final class BodyHtml {

    private static final int PASSES_MAX = 6;
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,4}");
    private static final Pattern OWN_IMAGE = Pattern.compile("attachment/[0-9a-f]{32}");
    private static final Pattern CALLOUT = Pattern.compile("callout|internal");
    /** For colleagues: copies for customers leave it out. */
    private static final Pattern INTERNAL = Pattern.compile("internal");
    private static final Pattern SCOPE = Pattern.compile("row|col");

    private static final PolicyFactory WORDS = builder().toFactory();
    private static final PolicyFactory DIFFERENCE = builder().allowElements("del", "ins").toFactory();

    private BodyHtml() {}

    static String safe(String html) {
        return settled(WORDS, html);
    }

    /** As {@link #safe}, with the marks of a difference, which no body may hold itself. */
    static String safeDifference(String html) {
        return settled(DIFFERENCE, html);
    }

    /** Some broken nestings only come to rest at the second pass, and what is kept must be what is shown. */
    private static String settled(PolicyFactory policy, String html) {
        String before = html;
        String after = policy.sanitize(html);
        for (int pass = 1; pass < PASSES_MAX && !after.equals(before); pass++) {
            before = after;
            after = policy.sanitize(before);
        }
        return after;
    }

    private static HtmlPolicyBuilder builder() {
        return new HtmlPolicyBuilder()
                .allowElements(
                        "p", "h2", "h3", "h4", "br", "hr", "b", "strong", "i", "em", "u", "s", "sub", "sup", "code", "pre", "blockquote", "ul", "ol", "li",
                        "a", "img", "table", "caption", "thead", "tbody", "tr", "th", "td")
                .allowStandardUrlProtocols()
                .allowAttributes("href").onElements("a")
                .requireRelsOnLinks("noopener", "noreferrer")
                .allowAttributes("src").matching(OWN_IMAGE).onElements("img")
                .allowAttributes("alt").onElements("img")
                .allowAttributes("width", "height").matching(WHOLE_NUMBER).onElements("img")
                .allowAttributes("colspan", "rowspan").matching(WHOLE_NUMBER).onElements("th", "td")
                .allowAttributes("scope").matching(SCOPE).onElements("th")
                .allowAttributes("start").matching(WHOLE_NUMBER).onElements("ol")
                .allowAttributes("class").matching(CALLOUT).onElements("p")
                .allowAttributes("class").matching(INTERNAL).onElements("h2", "h3", "h4", "blockquote", "pre", "ul", "ol", "table")
                .disallowWithoutAttributes("img");
    }
}
