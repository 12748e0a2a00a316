package org.pramana.customer;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Takes out of a body what is for colleagues: blocks marked internal; with an internal heading all below it, up to the next heading of its rank; links to
 * other cards and files, which lead nowhere for a customer and tell how the house is arranged; and pictures, which need a sign-in. Works on HTML that is
 * sanitised already and adds none of its own.
 */
final class CustomerWords {

    private static final List<String> HEADINGS = List.of("h2", "h3", "h4");
    private static final Pattern OUTSIDE = Pattern.compile("(?i)^(https?|mailto):.*");

    private CustomerWords() {}

    static String of(String html) {
        Document page = Jsoup.parseBodyFragment(html);
        page.outputSettings().prettyPrint(false);
        for (Element heading : page.select("h2.internal, h3.internal, h4.internal")) {
            Node next = heading.nextSibling(); // bare text too: a body may hold words that stand in no element
            while (next != null && !(HEADINGS.contains(next.normalName()) && HEADINGS.indexOf(next.normalName()) <= HEADINGS.indexOf(heading.normalName()))) {
                Node after = next.nextSibling();
                next.remove();
                next = after;
            }
        }
        page.select(".internal").remove();
        page.select("img").forEach(image -> image.replaceWith(new TextNode(image.attr("alt"))));
        page.select("a").stream().filter(link -> !OUTSIDE.matcher(link.attr("href")).matches()).toList().forEach(Element::unwrap);
        page.select("[class]").removeAttr("class");
        page.select("p:empty, li:empty, ul:empty, ol:empty, h2:empty, h3:empty, h4:empty").remove();
        return page.body().html().strip();
    }

    static boolean empty(String html) {
        return Jsoup.parseBodyFragment(html).text().isBlank();
    }
}
